package io.github.kextproof.stub.screen;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Draws what can be pressed. */
final class Controls {
    static final Color BLUE = new Color(0x1672f3);
    private final Canvas canvas;
    private final Palette palette;

    Controls(Canvas canvas) {
        this.canvas = canvas;
        this.palette = canvas.palette();
    }

    void light(Element element, int color) {
        Place place = element.place();
        Shape dot = new Ellipse2D.Double(place.x() + 1, place.y() + 1, 12, 12);
        canvas.fill(dot, new Color(color));
        canvas.outline(dot, new Color(0, 0, 0, 40), 0.7f);
    }

    void button(Element element, boolean isDefault) {
        Place place = element.place();
        Shape shape = Canvas.rounded(place, 4.5);
        Color top = isDefault ? new Color(0x5aa9f9) : lighter(palette.control());
        Color bottom = isDefault ? BLUE : palette.control();
        canvas.fill(shape, new GradientPaint(0, place.y(), top, 0, place.y() + place.height(), bottom));
        canvas.outline(shape, palette.edge(), 1);
        double size = Math.min(13, 13 * (place.width() - 12) / canvas.width(element.text(), 13, false));
        canvas.textCentered(element.text(), place, size, false, isDefault ? Color.WHITE : palette.ink());
    }

    void tab(Element element, boolean selected) {
        Place place = element.place();
        Shape shape = new Rectangle2D.Double(place.x(), place.y(), place.width(), place.height());
        canvas.fill(shape, selected ? new Color(0x3b8cf5) : palette.control());
        canvas.outline(shape, palette.edge(), 1);
        double size = Math.min(13, 13 * (place.width() - 6) / canvas.width(element.text(), 13, false));
        canvas.textCentered(element.text(), place, size, false, selected ? Color.WHITE : palette.ink());
    }

    void radio(Element element, boolean selected) {
        Place place = element.place();
        Shape ring = new Ellipse2D.Double(place.x(), place.y() + 1, 15, 15);
        canvas.fill(ring, selected ? BLUE : lighter(palette.control()));
        canvas.outline(ring, palette.edge(), 1);
        if (selected) {
            canvas.fill(new Ellipse2D.Double(place.x() + 5, place.y() + 6, 5, 5), Color.WHITE);
        }
        canvas.textLeft(element.text(), place.x() + 24, place.middle(), 13, false, palette.ink());
    }

    void box(Element element, boolean ticked) {
        Place place = element.place();
        Shape shape = Canvas.rounded(place, 3.5);
        canvas.fill(shape, ticked ? BLUE : lighter(palette.control()));
        canvas.outline(shape, palette.edge(), 1);
        if (ticked) {
            Path2D check = new Path2D.Double();
            check.moveTo(place.x() + 4, place.y() + 8);
            check.lineTo(place.x() + 7, place.y() + 11.5);
            check.lineTo(place.x() + 12, place.y() + 4.5);
            canvas.outline(check, Color.WHITE, 2);
        }
    }

    /** An empty field over a lock window; its text says what belongs there. */
    void field(Element element) {
        Place place = element.place();
        canvas.fill(Canvas.rounded(place, 6), new Color(255, 255, 255, 60));
        canvas.textLeft(element.text(), place.x() + 10, place.middle(), 13, false, new Color(255, 255, 255, 190));
    }

    private static Color lighter(Color color) {
        return new Color(
                Math.min(255, color.getRed() + 9),
                Math.min(255, color.getGreen() + 9),
                Math.min(255, color.getBlue() + 9));
    }

    void lock(Element element) {
        Place place = element.place();
        canvas.outline(
                new java.awt.geom.Arc2D.Double(place.x() + 6, place.y(), 12, 20, 0, 180, java.awt.geom.Arc2D.OPEN),
                new Color(0x9a9a9e),
                3);
        Place body = new Place(place.x() + 1, place.y() + 10, 22, 17);
        canvas.fill(
                Canvas.rounded(body, 3),
                new GradientPaint(0, body.y(), new Color(0xf6cf62), 0, body.y() + 17, new Color(0xd9992b)));
        canvas.outline(Canvas.rounded(body, 3), new Color(0xa8701a), 1);
    }

    void tile(Element element) {
        Place place = element.place();
        int hue = (place.x() * 7 + place.y() * 13) % 360;
        Place icon = new Place(place.x() + 18, place.y() + 4, 40, 40);
        Color top = Color.getHSBColor(hue / 360f, 0.38f, 0.95f);
        Color bottom = Color.getHSBColor(hue / 360f, 0.55f, 0.72f);
        canvas.fill(Canvas.rounded(icon, 9), new GradientPaint(0, icon.y(), top, 0, icon.y() + 40, bottom));
        canvas.fill(Canvas.rounded(new Place(place.x() + 14, place.y() + 54, 48, 5), 2), new Color(0, 0, 0, 40));
    }
}
