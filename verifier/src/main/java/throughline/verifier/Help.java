package throughline.verifier;

/** What {@code --help} says. */
final class Help {
    static final String TEXT = """
            Checks an evidence pack of Throughline, without network and without trusting whoever made it.

              java -jar verifier.jar pack.zip [--seen older-checkpoint] [--key log-key] [--cosigned-by key]...

                --seen         a checkpoint that you kept from earlier (or an older pack): nothing before it may
                               have been altered, removed or replaced since
                --key          a file with a public key of the log that you have from elsewhere
                --cosigned-by  a file with the public key of a partner who must have co-signed; may be repeated

            Co-signs a checkpoint of the log, if it leaves out and changes nothing that you saw before.

              java -jar verifier.jar new-key council.example/audit private-key
              java -jar verifier.jar cosign request --seen seen-checkpoint --key private-key [--log-key log-key]

                new-key        makes a private key that only you can read, and prints the public one
                --seen         the file that keeps the newest checkpoint you co-signed; it is made the first time
                --key          your private key
                --log-key      a file with the log's public key: the first time, and when the log's key changes

            It ends with 0 for yes, 1 for no, 2 where it can't be told, and 3 where what you have seen was replaced
            by a restore that the log announces.
            """;

    private Help() {}
}
