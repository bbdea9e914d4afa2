package throughline.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Two texts side by side, with the words told apart that only one of them has. */
record WordsApart(List<Piece> before, List<Piece> after) {
    /** Beyond this nobody reads word by word, and the comparison would take long. */
    private static final int MOST = 1_500;

    private static final Pattern TOKEN = Pattern.compile("\\s+|[^\\s]+");

    /** @param own whether only this text has it */
    record Piece(String text, boolean own) {}

    static WordsApart of(String before, String after) {
        var was = tokens(before);
        var is = tokens(after);
        if (was.size() > MOST || is.size() > MOST) {
            return new WordsApart(List.of(new Piece(before, false)), List.of(new Piece(after, false)));
        }
        var common = common(was, is);
        var one = new ArrayList<Piece>();
        var other = new ArrayList<Piece>();
        int i = 0;
        int j = 0;
        while (i < was.size() || j < is.size()) {
            if (i < was.size() && j < is.size() && was.get(i).equals(is.get(j))) {
                add(one, was.get(i++), false);
                add(other, is.get(j++), false);
            } else if (j >= is.size() || i < was.size() && common[i + 1][j] >= common[i][j + 1]) {
                add(one, was.get(i++), true);
            } else {
                add(other, is.get(j++), true);
            }
        }
        return new WordsApart(List.copyOf(one), List.copyOf(other));
    }

    private static int[][] common(List<String> was, List<String> is) {
        var common = new int[was.size() + 2][is.size() + 2];
        for (int i = was.size() - 1; i >= 0; i--) {
            for (int j = is.size() - 1; j >= 0; j--) {
                common[i][j] = was.get(i).equals(is.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void add(List<Piece> pieces, String token, boolean own) {
        if (!pieces.isEmpty() && pieces.getLast().own() == own) {
            var last = pieces.removeLast();
            pieces.add(new Piece(last.text() + token, own));
        } else {
            pieces.add(new Piece(token, own));
        }
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(match -> match.group()).toList();
    }
}
