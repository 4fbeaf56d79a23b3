package io.github.kextproof.stub.screen;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;

/** Draws what can be pressed. */
final class Controls {
    static final Color BLUE = new Color(0x1672f3);
    private static final Color INK = new Color(0x262626);
    private static final Color EDGE = new Color(0, 0, 0, 55);

    private final Canvas canvas;

    Controls(Canvas canvas) {
        this.canvas = canvas;
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
        Color top = isDefault ? new Color(0x5aa9f9) : Color.WHITE;
        Color bottom = isDefault ? BLUE : new Color(0xf6f6f6);
        canvas.fill(shape, new GradientPaint(0, place.y(), top, 0, place.y() + place.height(), bottom));
        canvas.outline(shape, EDGE, 1);
        double size = Math.min(13, 13 * (place.width() - 12) / canvas.width(element.text(), 13, false));
        canvas.textCentered(element.text(), place, size, false, isDefault ? Color.WHITE : INK);
    }

    void tab(Element element, boolean selected) {
        Place place = element.place();
        Shape shape = new Rectangle2D.Double(place.x(), place.y(), place.width(), place.height());
        canvas.fill(shape, selected ? new Color(0x3b8cf5) : new Color(0xfdfdfd));
        canvas.outline(shape, EDGE, 1);
        double size = Math.min(13, 13 * (place.width() - 6) / canvas.width(element.text(), 13, false));
        canvas.textCentered(element.text(), place, size, false, selected ? Color.WHITE : INK);
    }

    void radio(Element element, boolean selected) {
        Place place = element.place();
        Shape ring = new Ellipse2D.Double(place.x(), place.y() + 1, 15, 15);
        canvas.fill(ring, selected ? BLUE : Color.WHITE);
        canvas.outline(ring, EDGE, 1);
        if (selected) {
            canvas.fill(new Ellipse2D.Double(place.x() + 5, place.y() + 6, 5, 5), Color.WHITE);
        }
        canvas.textLeft(element.text(), place.x() + 24, place.middle(), 13, false, INK);
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
