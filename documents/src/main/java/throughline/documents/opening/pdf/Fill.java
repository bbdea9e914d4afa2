package throughline.documents.opening.pdf;

/** A coloured rectangle, behind a text or by itself. */
record Fill(Box box, String shade) {}
