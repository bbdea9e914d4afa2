package throughline.transparency;

/** A private key of the log, wherever it is kept. */
sealed interface Signer permits KeyFile, KeyCommand {
    VerifierKey key();

    /** @throws CannotSign when the key cannot be used now */
    byte[] sign(byte[] text);

    /** A line of a signature that has been checked. */
    default Note.Line line(byte[] text) {
        var signature = sign(text);
        if (!key().verifies(text, signature)) {
            throw new CannotSign("What was signed does not fit the public key %s. Check which key the signing command uses, or bring back the key file from its backup."
                    .formatted(key().text()));
        }
        return Note.Line.of(key(), signature);
    }
}
