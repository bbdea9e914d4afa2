package throughline.documents.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import throughline.documents.paper.Block;
import throughline.documents.paper.Paper;
import throughline.documents.plan.AsWritten;
import throughline.documents.plan.OwnWords;

/** Lays out what goes out: a head, a first page that sums up, then the plan as its partnership prints it, or what changed. */
public final class Layout {
    /** Counted up whenever the same contents would be laid out or printed otherwise. */
    public static final String EDITION = "1";

    private Layout() {}

    public static Paper of(Return going) {
        var blocks = new ArrayList<Block>(head(going.plan()));
        blocks.addAll(FirstPage.of(going));
        var changes = going.changes();
        if (changes == null) {
            plan(going, blocks);
        } else {
            blocks.add(Blocks.newPage());
            blocks.addAll(WhatChanged.of(changes));
        }
        var title = going.title() + ": " + going.about() + ", " + going.asAt();
        var marking = going.marking().isBlank() ? List.<String>of() : List.of(going.marking());
        return new Paper(title, title, "en-GB", marking, List.of(foot(going.foot())), blocks, List.of());
    }

    private static List<Block> head(AsWritten plan) {
        var head = new ArrayList<Block>();
        head.add(Blocks.heading(1, plan.title()));
        said(head, "Partnership", plan.partnership());
        said(head, "Period", plan.period());
        said(head, "Version", plan.version());
        said(head, "Source", plan.source().equals(plan.title()) ? null : plan.source());
        return head;
    }

    private static void said(List<Block> blocks, String name, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            blocks.add(Blocks.paragraph(name + ": " + text));
        }
    }

    private static void plan(Return going, List<Block> blocks) {
        blocks.add(Blocks.newPage());
        if (!going.plan().statusKey().isEmpty()) {
            blocks.addAll(ActionTables.key(going.plan().statusKey()));
        }
        blocks.add(Blocks.heading(2, OwnWords.ACTIONS));
        blocks.addAll(
                going.plan().priorities().isEmpty()
                        ? List.of(Blocks.paragraph("There is no priority in this."))
                        : ActionTables.of(going));
        if (going.around() && !going.plan().sections().isEmpty()) {
            blocks.add(Blocks.newPage());
            blocks.add(Blocks.heading(2, OwnWords.AROUND));
            blocks.addAll(Around.of(going.plan().sections()));
        }
    }

    private static String foot(Return.Foot foot) {
        return OwnWords.FOOT
                + String.format(Locale.ROOT, "%,d", foot.position())
                + " · tree root "
                + foot.hash()
                + " · layout "
                + foot.edition();
    }
}
