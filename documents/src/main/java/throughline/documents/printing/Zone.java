package throughline.documents.printing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import throughline.documents.paper.Block;
import throughline.documents.plan.OwnWords;
import throughline.documents.plan.Parts.Part;
import throughline.documents.plan.PathNames;

/** What a paper says from one heading of level 2 to the next, taken block by block. */
sealed interface Zone {
    void take(Block block);

    /** “Partnership: …” is the part {@code partnership}. */
    private static void said(Block block, String before, List<Part> plan) {
        if (block instanceof Block.Paragraph paragraph) {
            int colon = paragraph.text().indexOf(": ");
            if (colon > 0) {
                var name = paragraph.text().substring(0, colon);
                var small = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
                var path = before.isEmpty() ? small : PathNames.under(before, small);
                plan.add(new Part(path, paragraph.text().substring(colon + 2)));
            }
        }
    }

    record Head(List<Part> plan) implements Zone {
        @Override
        public void take(Block block) {
            if (block instanceof Block.Heading heading) {
                plan.add(new Part("title", heading.text()));
            }
            said(block, "", plan);
        }
    }

    record Summary(List<Block> blocks) implements Zone {
        @Override
        public void take(Block block) {
            if (!(block instanceof Block.NewPage)) {
                blocks.add(block);
            }
        }
    }

    record Key(List<Part> plan) implements Zone {
        @Override
        public void take(Block block) {
            if (block instanceof Block.Table keys) {
                var names = List.of("label", "colour", "meaning");
                for (int row = keys.headings(); row < keys.rows().size(); row++) {
                    var texts = Values.texts(keys.rows().get(row));
                    for (int at = 0; at < Math.min(names.size(), texts.size()); at++) {
                        plan.add(
                                new Part("statusKey[" + (row - keys.headings()) + "]." + names.get(at), texts.get(at)));
                    }
                }
            }
        }
    }

    final class Actions implements Zone {
        private final List<Part> plan;
        private final Together tables;
        private int priority = -1;

        Actions(List<Part> plan, List<List<String>> table) {
            this.plan = plan;
            this.tables = new Together("Priority", table);
        }

        @Override
        public void take(Block block) {
            if (block instanceof Block.Heading heading) {
                priority++;
                int ref = heading.text().indexOf(OwnWords.PARTING);
                if (ref > 0) {
                    plan.add(new Part(path() + ".ref", heading.text().substring(0, ref)));
                }
                plan.add(new Part(path() + ".title", heading.text().substring(ref + 1)));
                plan.add(new Part(path() + ".actions", "0"));
            } else if (block instanceof Block.Table table && priority >= 0) {
                int rows = table.rows().size() - table.headings();
                plan.set(plan.size() - 1, new Part(path() + ".actions", String.valueOf(rows)));
            } else if (priority >= 0) {
                plan.removeLast();
                said(block, path(), plan);
                plan.add(new Part(path() + ".actions", "0"));
            }
            tables.take(block);
        }

        private String path() {
            return "priorities[" + priority + "]";
        }
    }

    final class Changes implements Zone {
        private final List<Block> summary;
        private final Together tables;

        Changes(List<Block> summary, List<List<String>> table) {
            this.summary = summary;
            this.tables = new Together("Kind", table);
        }

        @Override
        public void take(Block block) {
            if (block instanceof Block.Paragraph) {
                summary.add(block);
            }
            tables.take(block);
        }
    }

    /** Tables under headings put together as one, whose first column says under which heading a row stood. */
    final class Together {
        private final String first;
        private final List<List<String>> table;
        private String heading = "";

        Together(String first, List<List<String>> table) {
            this.first = first;
            this.table = table;
        }

        void take(Block block) {
            switch (block) {
                case Block.Heading it -> heading = it.text();
                case Block.Table it -> {
                    for (int at = table.isEmpty() ? 0 : it.headings();
                            at < it.rows().size();
                            at++) {
                        var row = new ArrayList<String>();
                        row.add(at < it.headings() ? first : heading);
                        row.addAll(Values.texts(it.rows().get(at)));
                        table.add(row);
                    }
                }
                case Block.Paragraph it -> {}
                case Block.Points it -> {}
                case Block.Chart it -> {}
                case Block.NewPage it -> {}
            }
        }
    }

    final class Around implements Zone {
        private static final int TOP = 3;
        private static final Pattern ITEM = Pattern.compile("([1-9]\\d*) of [1-9]\\d*");

        private final List<Part> plan;
        private final List<String> paths = new ArrayList<>();

        Around(List<Part> plan) {
            this.plan = plan;
        }

        @Override
        public void take(Block block) {
            switch (block) {
                case Block.Heading it -> heading(it);
                case Block.Paragraph it -> plan.add(new Part(path(), it.text()));
                case Block.Points it -> {
                    for (int at = 0; at < it.points().size(); at++) {
                        plan.add(new Part(
                                path() + "[" + at + "]", it.points().get(at).text()));
                    }
                }
                case Block.Table it -> table(it);
                case Block.Chart it -> {}
                case Block.NewPage it -> {}
            }
        }

        private void heading(Block.Heading heading) {
            while (paths.size() > Math.max(heading.level() - TOP, 0)) {
                paths.removeLast();
            }
            var item = ITEM.matcher(heading.text());
            if (paths.isEmpty()) {
                paths.add(PathNames.section(heading.text()));
            } else if (item.matches()) {
                paths.add(path() + "[" + (Integer.parseInt(item.group(1)) - 1) + "]");
            } else {
                paths.add(PathNames.under(path(), heading.text()));
            }
        }

        private void table(Block.Table table) {
            var names = table.headings() > 0 ? Values.texts(table.rows().getFirst()) : List.<String>of();
            for (int row = table.headings(); row < table.rows().size(); row++) {
                var item = path() + "[" + (row - table.headings()) + "]";
                var texts = Values.texts(table.rows().get(row));
                for (int at = 0; at < texts.size(); at++) {
                    var path = names.isEmpty() ? item + "[" + at + "]" : PathNames.under(item, names.get(at));
                    plan.add(new Part(path, texts.get(at)));
                }
            }
        }

        private String path() {
            return paths.getLast();
        }
    }
}
