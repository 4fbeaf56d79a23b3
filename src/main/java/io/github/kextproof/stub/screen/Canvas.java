package io.github.kextproof.stub.screen;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.RoundRectangle2D;

/** The few strokes that all of the picture is made of. */
final class Canvas {
    private final Graphics2D pen;
    private final Palette palette;
    private final Lettering lettering = Lettering.get();

    Canvas(Graphics2D pen, Palette palette) {
        this.pen = pen;
        this.palette = palette;
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    Palette palette() {
        return palette;
    }

    void fill(Shape shape, Paint paint) {
        pen.setPaint(paint);
        pen.fill(shape);
    }

    void outline(Shape shape, Color color, float width) {
        pen.setPaint(color);
        pen.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(shape);
    }

    static Shape rounded(Place place, double radius) {
        return new RoundRectangle2D.Double(place.x(), place.y(), place.width(), place.height(), radius * 2, radius * 2);
    }

    /** A soft shadow around a window. */
    void shadow(Place place) {
        for (int spread = 24; spread > 0; spread -= 2) {
            Place around = new Place(
                    place.x() - spread,
                    place.y() - spread + 12,
                    place.width() + 2 * spread,
                    place.height() + 2 * spread);
            fill(rounded(around, 10 + spread), new Color(0, 0, 0, 7));
        }
    }

    void textLeft(String text, int x, int middle, double size, boolean strong, Color color) {
        pen.setPaint(color);
        lettering.write(pen, text, x, middle + size * 0.36, size, strong);
    }

    void textCentered(String text, Place place, double size, boolean strong, Color color) {
        double width = lettering.width(text, size, strong);
        pen.setPaint(color);
        lettering.write(pen, text, place.x() + (place.width() - width) / 2, place.middle() + size * 0.36, size, strong);
    }

    /** Writes from the left over as many lines as it takes. */
    void textWrapped(String text, Place place, double size, Color color) {
        int line = 0;
        StringBuilder row = new StringBuilder();
        for (String piece : pieces(text)) {
            if (!row.isEmpty() && lettering.width(row + piece.stripTrailing(), size, false) > place.width()) {
                textLeft(row.toString(), place.x(), middle(place, line++), size, false, color);
                row.setLength(0);
            }
            row.append(piece);
        }
        textLeft(row.toString(), place.x(), middle(place, line), size, false, color);
    }

    private static int middle(Place place, int line) {
        return place.y() + 9 + line * 17;
    }

    /** A line may break after a blank, and anywhere in Chinese and Japanese. */
    private static String[] pieces(String text) {
        return text.split("(?<= )|(?<=[\\u3000-\\u9fff\\uff00-\\uffef])(?=[\\u3041-\\u9fff])", -1);
    }

    double width(String text, double size, boolean strong) {
        return lettering.width(text, size, strong);
    }
}
