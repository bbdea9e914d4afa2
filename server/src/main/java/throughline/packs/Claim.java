package throughline.packs;

/**
 * That every event of the log with this scope, up to the checkpoint, is in the pack.
 *
 * @param scope {@code plan}, {@code action}, or {@code register} for what has the partnership and no plan
 */
record Claim(String scope, String id) {}
