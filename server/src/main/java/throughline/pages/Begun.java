package throughline.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import throughline.command.Refusal;
import throughline.drafts.Draft;
import throughline.drafts.Drafts;
import throughline.drafts.FileCheck;
import throughline.drafts.HandedIn;
import throughline.drafts.HandedInFiles;
import throughline.events.ActionId;
import throughline.people.SignedIn;

/** Updates that are begun and not recorded: their words, and the files that were handed in with them. */
@Component
class Begun {
    /** The hidden field that says which files the form showed. */
    static final String ATTACHED = "attached";

    private final Drafts drafts;
    private final HandedInFiles files;

    Begun(Drafts drafts, HandedInFiles files) {
        this.drafts = drafts;
        this.files = files;
    }

    Optional<Draft> draft(SignedIn who, ActionId action) {
        return drafts.of(who.person(), action);
    }

    /** @return when; nothing where there is nothing to keep */
    @Nullable Instant keep(SignedIn who, ActionId action, Map<String, List<String>> values) {
        var said = Draft.said(values);
        if (Draft.saysNothing(said) && files(who, action).isEmpty()) {
            drafts.forget(who.person(), action);
            return null;
        }
        return drafts.keep(who.person(), action, said);
    }

    /** @param key of the form, which is the same however often it is sent */
    boolean isRecorded(SignedIn who, @Nullable String key) {
        return key != null && drafts.isRecorded(who.person(), key);
    }

    void forget(SignedIn who, ActionId action) {
        drafts.forget(who.person(), action);
    }

    List<HandedIn> files(SignedIn who, ActionId action) {
        return files.of(who.person(), action);
    }

    /** @throws Mistake with what is wrong with it */
    HandedIn handIn(SignedIn who, ActionId action, MultipartFile upload) {
        var name = Objects.requireNonNullElse(upload.getOriginalFilename(), "");
        try {
            if (upload.getSize() > FileCheck.MOST) {
                throw FileCheck.tooLarge(FileCheck.name(name), upload.getSize());
            }
            return files.add(who.person(), action, FileCheck.look(name, upload.getBytes()));
        } catch (Refusal e) {
            throw new Mistake("file", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(SignedIn who, String file) {
        try {
            files.remove(who.person(), UUID.fromString(file));
        } catch (IllegalArgumentException e) {
            throw new Mistake("file", "Choose among the files that are kept with your draft.");
        }
    }

    /**
     * The files that a form shows and those that come with it. One that is not here any more was recorded by an earlier
     * press of the same button, or thrown away elsewhere; which of the two is decided where it is recorded.
     */
    List<HandedIn> attached(SignedIn who, ActionId action, Typed typed, List<HandedIn> uploaded) {
        var here = new LinkedHashMap<UUID, HandedIn>();
        files(who, action).forEach(file -> here.put(file.fileId(), file));
        var attached = new ArrayList<HandedIn>();
        typed.all(ATTACHED).stream()
                .map(Begun::id)
                .flatMap(Optional::stream)
                .forEach(id -> attached.add(here.getOrDefault(id, new HandedIn(id, "a file", "", 0, ""))));
        uploaded.stream()
                .filter(file -> attached.stream().noneMatch(one -> one.fileId().equals(file.fileId())))
                .forEach(attached::add);
        return attached;
    }

    /** The same form, as it is recognised when it comes again: an upload by its content. */
    static Typed recognisable(Typed typed, List<HandedIn> uploaded) {
        var values = new LinkedMultiValueMap<>(typed.values());
        values.remove("seen");
        values.put(
                "uploaded",
                uploaded.stream().flatMap(file -> Stream.of(file.name(), file.sha256())).toList());
        return new Typed(typed.form(), values);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
