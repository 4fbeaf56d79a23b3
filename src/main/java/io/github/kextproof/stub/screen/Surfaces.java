package io.github.kextproof.stub.screen;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Draws windows, and what lies in them without being pressed. */
final class Surfaces {
    private static final Color EDGE = new Color(0, 0, 0, 50);

    private final Canvas canvas;

    Surfaces(Canvas canvas) {
        this.canvas = canvas;
    }

    void window(Place place, Color body) {
        canvas.shadow(place);
        Shape shape = Canvas.rounded(place, 7);
        canvas.fill(shape, body);
        Place bar = new Place(place.x(), place.y(), place.width(), 24);
        canvas.fill(
                Canvas.rounded(bar, 7),
                new GradientPaint(0, bar.y(), new Color(0xeceaec), 0, bar.y() + 24, new Color(0xd9d7d9)));
        canvas.fill(new Rectangle2D.Double(place.x(), place.y() + 14, place.width(), 10), new Color(0xdcdadc));
        canvas.fill(new Rectangle2D.Double(place.x(), place.y() + 24, place.width(), 1), EDGE);
        canvas.outline(shape, EDGE, 1);
    }

    void alert(Place place) {
        canvas.shadow(place);
        canvas.fill(Canvas.rounded(place, 7), new Color(0xececec));
        canvas.outline(Canvas.rounded(place, 7), EDGE, 1);
    }

    void sheet(Place place) {
        canvas.fill(Canvas.rounded(place, 5), new Color(0xe3e3e4));
        canvas.outline(Canvas.rounded(place, 5), new Color(0, 0, 0, 30), 1);
    }

    void rule(Place place) {
        canvas.fill(new Rectangle2D.Double(place.x(), place.y(), place.width(), 1), new Color(0, 0, 0, 40));
    }

    void card(Place place) {
        canvas.fill(Canvas.rounded(place, 8), Color.WHITE);
        canvas.outline(Canvas.rounded(place, 8), new Color(0, 0, 0, 26), 1);
        canvas.fill(Canvas.rounded(new Place(place.x() + 20, place.y() + 18, 28, 6), 3), new Color(0x0f6cbd));
    }

    void banner(Place place) {
        canvas.fill(Canvas.rounded(place, 6), new Color(0xfdf3d8));
        canvas.outline(Canvas.rounded(place, 6), new Color(0xe0b64a), 1.2f);
        warning(new Place(place.x() + 14, place.y() + 14, 28, 28));
    }

    void warning(Place place) {
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(place.x() + place.width() / 2.0, place.y() + place.height() * 0.08);
        triangle.lineTo(place.x() + place.width() * 0.98, place.y() + place.height() * 0.92);
        triangle.lineTo(place.x() + place.width() * 0.02, place.y() + place.height() * 0.92);
        triangle.closePath();
        canvas.fill(triangle, new Color(0xf7b500));
        canvas.outline(triangle, new Color(0xf7b500), place.width() / 12f);
        canvas.textCentered(
                "!",
                new Place(place.x(), place.y() + place.height() / 8, place.width(), place.height()),
                place.height() * 0.6,
                true,
                Color.WHITE);
    }

    void shield(Place place, boolean well) {
        Color top = well ? new Color(0x3aa655) : new Color(0xe0604f);
        Color bottom = well ? new Color(0x1f7a3d) : new Color(0xb3261e);
        canvas.fill(Shield.shape(place), new GradientPaint(0, place.y(), top, 0, place.y() + place.height(), bottom));
        if (well) {
            Path2D check = new Path2D.Double();
            check.moveTo(place.x() + place.width() * 0.30, place.y() + place.height() * 0.50);
            check.lineTo(place.x() + place.width() * 0.45, place.y() + place.height() * 0.64);
            check.lineTo(place.x() + place.width() * 0.71, place.y() + place.height() * 0.34);
            canvas.outline(check, Color.WHITE, 9);
            return;
        }
        double x = place.x() + place.width() / 2.0;
        canvas.outline(
                new Line2D.Double(x, place.y() + place.height() * 0.28, x, place.y() + place.height() * 0.54),
                Color.WHITE,
                10);
        canvas.outline(
                new Line2D.Double(x, place.y() + place.height() * 0.72, x, place.y() + place.height() * 0.72),
                Color.WHITE,
                11);
    }
}
