package throughline.command.withholding;

import java.util.List;

/** What stands beside the log and repeats it: views, drafts, documents that wait. */
public interface Copies {
    /** @param instead what is shown for it until the views are built anew */
    record Gone(Texts.Text text, String instead) {}

    /** Where readers look, in the transaction that decides it. */
    void hide(List<Gone> texts);

    /** Wherever it may stand, in the transaction that decides it. */
    void destroy(List<Gone> texts, List<String> words);

    /** Soon after this transaction what readers see is built anew from the log. */
    void renew();
}
