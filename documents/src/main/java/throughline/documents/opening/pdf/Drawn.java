package throughline.documents.opening.pdf;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.jspecify.annotations.Nullable;
import technology.tabula.Ruling;
import throughline.documents.opening.office.Colours;

/** Takes the lines and the coloured rectangles of a page; a very thin rectangle is a line too. */
final class Drawn extends PDFGraphicsStreamEngine {
    private static final double THIN = 3;
    private static final double SHORT = 4;
    private static final int MOST = 60_000;

    private final GeneralPath path = new GeneralPath();
    private final List<Ruling> rulings = new ArrayList<>();
    private final List<Fill> fills = new ArrayList<>();
    private final AffineTransform shown;
    private int pictures;

    Drawn(PDPage page) {
        super(page);
        shown = shown(page);
    }

    void read() throws IOException {
        processPage(getPage());
    }

    List<Ruling> rulings() {
        return rulings;
    }

    List<Fill> fills() {
        return fills;
    }

    int pictures() {
        return pictures;
    }

    /** From the page's own measures, which begin below left, to what is seen. */
    private static AffineTransform shown(PDPage page) {
        PDRectangle crop = page.getCropBox();
        double left = crop.getLowerLeftX();
        double below = crop.getLowerLeftY();
        double width = crop.getWidth();
        double height = crop.getHeight();
        return switch (page.getRotation()) {
            case 90 -> new AffineTransform(0, 1, 1, 0, -below, -left);
            case 180 -> new AffineTransform(-1, 0, 0, 1, width + left, -below);
            case 270 -> new AffineTransform(0, -1, -1, 0, height + below, width + left);
            default -> new AffineTransform(1, 0, 0, -1, -left, height + below);
        };
    }

    private void drawn(boolean filled) {
        if (rulings.size() < MOST && fills.size() < MOST) {
            var pieces = new Pieces(shown.createTransformedShape(path));
            if (filled) {
                var shade = shade();
                pieces.boxes().forEach(box -> filled(box, shade));
            } else {
                pieces.lines().forEach(this::line);
            }
        }
        path.reset();
    }

    private void filled(Box box, @Nullable String shade) {
        boolean flat = box.height() < THIN;
        boolean narrow = box.width() < THIN;
        if (flat && !narrow) {
            double middle = (box.top() + box.bottom()) / 2;
            line(new double[] {box.left(), middle, box.right(), middle});
        } else if (narrow && !flat) {
            double middle = (box.left() + box.right()) / 2;
            line(new double[] {middle, box.top(), middle, box.bottom()});
        } else if (!flat && shade != null) {
            fills.add(new Fill(box, shade));
        }
    }

    private void line(double[] ends) {
        boolean across = Math.abs(ends[1] - ends[3]) < 0.8;
        boolean down = Math.abs(ends[0] - ends[2]) < 0.8;
        if (across == down || Math.hypot(ends[0] - ends[2], ends[1] - ends[3]) < SHORT) {
            return;
        }
        var line = new Ruling(
                new Point2D.Double(Math.min(ends[0], ends[2]), Math.min(ends[1], ends[3])),
                new Point2D.Double(
                        across ? Math.max(ends[0], ends[2]) : Math.min(ends[0], ends[2]),
                        down ? Math.max(ends[1], ends[3]) : Math.min(ends[1], ends[3])));
        line.normalize();
        rulings.add(line);
    }

    private @Nullable String shade() {
        var state = getGraphicsState();
        if (state.getNonStrokeAlphaConstant() < 0.05) {
            return null;
        }
        try {
            var parts = state.getNonStrokingColor()
                    .getColorSpace()
                    .toRGB(state.getNonStrokingColor().getComponents());
            return parts.length < 3 ? null : Colours.of(parts[0], parts[1], parts[2]);
        } catch (IOException | RuntimeException pattern) {
            return null;
        }
    }

    @Override
    public void appendRectangle(Point2D first, Point2D second, Point2D third, Point2D fourth) {
        path.moveTo(first.getX(), first.getY());
        path.lineTo(second.getX(), second.getY());
        path.lineTo(third.getX(), third.getY());
        path.lineTo(fourth.getX(), fourth.getY());
        path.closePath();
    }

    @Override
    public void drawImage(PDImage image) {
        pictures++;
    }

    @Override
    public void clip(int windingRule) {
        // What lies outside a clip is not seen, but tables are not drawn there.
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.moveTo(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        var current = path.getCurrentPoint();
        return current == null ? new Point2D.Float() : current;
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void endPath() {
        path.reset();
    }

    @Override
    public void strokePath() {
        drawn(false);
    }

    @Override
    public void fillPath(int windingRule) {
        drawn(true);
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        var copy = (Shape) path.clone();
        drawn(true);
        path.append(copy, false);
        drawn(false);
    }

    @Override
    public void shadingFill(COSName name) {
        // A gradient is decoration, no rating.
    }

    /** The straight lines and the rectangles of a path. */
    private static final class Pieces {
        private final List<double[]> lines = new ArrayList<>();
        private final List<Box> boxes = new ArrayList<>();
        private final List<double[]> corners = new ArrayList<>();

        Pieces(Shape shape) {
            var at = new double[6];
            for (var steps = shape.getPathIterator(null); !steps.isDone(); steps.next()) {
                switch (steps.currentSegment(at)) {
                    case PathIterator.SEG_MOVETO -> {
                        ended();
                        corners.add(new double[] {at[0], at[1]});
                    }
                    case PathIterator.SEG_LINETO -> corners.add(new double[] {at[0], at[1]});
                    case PathIterator.SEG_CLOSE -> {
                        if (!corners.isEmpty()) {
                            corners.add(corners.getFirst());
                        }
                        ended();
                    }
                    default -> ended();
                }
            }
            ended();
        }

        private void ended() {
            for (int i = 1; i < corners.size(); i++) {
                lines.add(
                        new double[] {corners.get(i - 1)[0], corners.get(i - 1)[1], corners.get(i)[0], corners.get(i)[1]
                        });
            }
            if (corners.size() >= 4 && upright()) {
                boxes.add(new Box(
                        corners.stream().mapToDouble(each -> each[0]).min().orElse(0),
                        corners.stream().mapToDouble(each -> each[1]).min().orElse(0),
                        corners.stream().mapToDouble(each -> each[0]).max().orElse(0),
                        corners.stream().mapToDouble(each -> each[1]).max().orElse(0)));
            }
            corners.clear();
        }

        private boolean upright() {
            return lines.subList(lines.size() - corners.size() + 1, lines.size()).stream()
                    .allMatch(each -> Math.abs(each[0] - each[2]) < 1 || Math.abs(each[1] - each[3]) < 1);
        }

        List<double[]> lines() {
            return lines;
        }

        List<Box> boxes() {
            return boxes;
        }
    }
}
