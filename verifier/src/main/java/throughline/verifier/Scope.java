package throughline.verifier;

import org.jspecify.annotations.Nullable;

/** What an event belongs to, as its leaf says it without giving the id away. */
final class Scope {
    static final String NONE = "-";

    private Scope() {}

    static String of(String kind, String id) {
        return Bytes.base64(Bytes.sha256(Bytes.utf8("throughline-scope/1\n" + kind + "\n" + id)));
    }

    static String in(Json.Obj payload, String kind) {
        @Nullable Json id = payload.get(kind + "Id");
        return id instanceof Json.Str string ? of(kind, string.text()) : NONE;
    }
}
