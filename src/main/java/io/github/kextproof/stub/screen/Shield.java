package io.github.kextproof.stub.screen;

import java.awt.geom.Path2D;

/** The outline of a shield that fills a place. */
final class Shield {
    private Shield() {}

    static Path2D shape(Place place) {
        double left = place.x();
        double top = place.y();
        double wide = place.width();
        double high = place.height();
        Path2D shield = new Path2D.Double();
        shield.moveTo(left + wide / 2, top);
        shield.curveTo(
                left + wide * 0.68,
                top + high * 0.13,
                left + wide * 0.84,
                top + high * 0.15,
                left + wide,
                top + high * 0.15);
        shield.lineTo(left + wide, top + high * 0.46);
        shield.curveTo(
                left + wide, top + high * 0.75, left + wide * 0.74, top + high * 0.92, left + wide / 2, top + high);
        shield.curveTo(left + wide * 0.26, top + high * 0.92, left, top + high * 0.75, left, top + high * 0.46);
        shield.lineTo(left, top + high * 0.15);
        shield.curveTo(
                left + wide * 0.16, top + high * 0.15, left + wide * 0.32, top + high * 0.13, left + wide / 2, top);
        shield.closePath();
        return shield;
    }
}
