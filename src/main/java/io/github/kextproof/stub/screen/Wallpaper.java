package io.github.kextproof.stub.screen;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.RadialGradientPaint;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A calm evening over hills: our own, not Apple's. */
final class Wallpaper {
    private static final Color[] HILLS = {
        new Color(0x6d5b8e), new Color(0x54487c), new Color(0x3c3666), new Color(0x28274f), new Color(0x191a38)
    };

    private final Canvas canvas;

    Wallpaper(Canvas canvas) {
        this.canvas = canvas;
    }

    void draw() {
        Rectangle2D all = new Rectangle2D.Double(0, 0, Screen.ALL.width(), Screen.ALL.height());
        canvas.fill(all, new GradientPaint(0, 0, new Color(0x2b3f78), 0, 560, new Color(0xf2b6a0)));
        Color[] glow = {new Color(255, 226, 178, 190), new Color(255, 200, 160, 0)};
        canvas.fill(all, new RadialGradientPaint(900, 430, 420, new float[] {0, 1}, glow));
        for (int i = 0; i < HILLS.length; i++) {
            canvas.fill(hill(i), HILLS[i]);
        }
    }

    private static Path2D hill(int index) {
        double base = 430 + 74 * index;
        Path2D hill = new Path2D.Double();
        hill.moveTo(0, Screen.ALL.height());
        for (int x = 0; x <= Screen.ALL.width(); x += 8) {
            double wave = Math.sin(x / (210.0 - 18 * index) + index * 1.9) * 42
                    + Math.sin(x / (87.0 + 11 * index) + index * 0.7) * 16;
            hill.lineTo(x, base + wave);
        }
        hill.lineTo(Screen.ALL.width(), Screen.ALL.height());
        hill.closePath();
        return hill;
    }
}
