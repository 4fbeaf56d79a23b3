package io.github.kextproof.stub.screen;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Draws windows, and what lies in them without being pressed. */
final class Surfaces {
    private final Canvas canvas;
    private final Palette palette;

    Surfaces(Canvas canvas) {
        this.canvas = canvas;
        this.palette = canvas.palette();
    }

    void window(Place place, Color body) {
        canvas.shadow(place);
        Shape shape = Canvas.rounded(place, 7);
        canvas.fill(shape, body);
        Place bar = new Place(place.x(), place.y(), place.width(), 24);
        canvas.fill(
                Canvas.rounded(bar, 7),
                new GradientPaint(0, bar.y(), palette.barTop(), 0, bar.y() + 24, palette.barBottom()));
        canvas.fill(new Rectangle2D.Double(place.x(), place.y() + 14, place.width(), 10), palette.barBottom());
        canvas.fill(new Rectangle2D.Double(place.x(), place.y() + 24, place.width(), 1), palette.edge());
        canvas.outline(shape, palette.edge(), 1);
    }

    void alert(Place place) {
        canvas.shadow(place);
        canvas.fill(Canvas.rounded(place, 7), palette.body());
        canvas.outline(Canvas.rounded(place, 7), palette.edge(), 1);
    }

    void group(Place place) {
        canvas.fill(Canvas.rounded(place, 5), palette.sunken());
        canvas.outline(Canvas.rounded(place, 5), new Color(0, 0, 0, 30), 1);
    }

    /** Hangs from the title bar, with the shadow that sets it off from its window. */
    void sheet(Place place) {
        canvas.shadow(place);
        canvas.fill(Canvas.rounded(place, 3), palette.body());
        canvas.outline(Canvas.rounded(place, 3), palette.edge(), 1);
    }

    void row(Place place) {
        canvas.fill(rectangle(place), palette.card());
        rule(place);
    }

    void lock(Place place) {
        new Wallpaper(canvas).draw();
        canvas.fill(rectangle(place), new Color(10, 12, 30, 120));
    }

    void darkness(Place place) {
        canvas.fill(rectangle(place), Color.BLACK);
    }

    /** A head and shoulders. */
    void avatar(Place place) {
        Shape all = new Ellipse2D.Double(place.x(), place.y(), place.width(), place.height());
        canvas.fill(all, new Color(0xb9c4d6));
        double x = place.x() + place.width() / 2.0;
        canvas.fill(new Ellipse2D.Double(x - 20, place.y() + 26, 40, 44), Color.WHITE);
        Area shoulders = new Area(new Ellipse2D.Double(x - 42, place.y() + 76, 84, 70));
        shoulders.intersect(new Area(all));
        canvas.fill(shoulders, Color.WHITE);
    }

    private static Rectangle2D rectangle(Place place) {
        return new Rectangle2D.Double(place.x(), place.y(), place.width(), place.height());
    }

    void rule(Place place) {
        canvas.fill(new Rectangle2D.Double(place.x(), place.y(), place.width(), 1), new Color(0, 0, 0, 40));
    }

    void card(Place place) {
        canvas.fill(Canvas.rounded(place, 8), palette.card());
        canvas.outline(Canvas.rounded(place, 8), new Color(0, 0, 0, 26), 1);
        canvas.fill(Canvas.rounded(new Place(place.x() + 20, place.y() + 18, 28, 6), 3), new Color(0x0f6cbd));
    }

    void banner(Place place) {
        canvas.fill(Canvas.rounded(place, 6), palette.alarm());
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
