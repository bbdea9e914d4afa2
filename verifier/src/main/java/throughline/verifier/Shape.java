package throughline.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes values out of an object that must hold certain members and no other. */
record Shape(Json.Obj object) {
    static Shape of(Json value, String... names) {
        if (!(value instanceof Json.Obj object)) {
            throw new Mismatch("an object is expected where “" + Say.shown(value.raw()) + "” stands");
        }
        if (!object.members().keySet().equals(Set.of(names))) {
            throw new Mismatch("it must have the members " + String.join(", ", names) + ", and has "
                    + Say.shown(String.join(", ", object.members().keySet())));
        }
        return new Shape(object);
    }

    Json value(String name) {
        var value = object.get(name);
        if (value == null) {
            throw new Mismatch("it has no member " + name);
        }
        return value;
    }

    String text(String name) {
        if (value(name) instanceof Json.Str string) {
            return string.text();
        }
        throw new Mismatch("its member " + name + " is not a text");
    }

    long number(String name) {
        if (value(name) instanceof Json.Bare bare) {
            return Checkpoint.number(bare.raw());
        }
        throw new Mismatch("its member " + name + " is not a number");
    }

    List<Json> list(String name) {
        if (value(name) instanceof Json.Arr array) {
            return array.elements();
        }
        throw new Mismatch("its member " + name + " is not a list");
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (var element : list(name)) {
            if (!(element instanceof Json.Str string)) {
                throw new Mismatch("its member " + name + " is not a list of texts");
            }
            texts.add(string.text());
        }
        return texts;
    }

    /** A proof: never more hashes than a tree can be deep. */
    List<byte[]> hashes(String name) {
        var written = texts(name);
        if (written.size() > 128) {
            throw new Mismatch("its proof is longer than any proof can be");
        }
        return written.stream().map(Bytes::hash).toList();
    }
}
