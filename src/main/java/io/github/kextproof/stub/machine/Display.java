package io.github.kextproof.stub.machine;

/**
 * How the Mac's display shows what is on it.
 *
 * @param locked whether a lock window covers everything
 * @param dark whether windows have the dark appearance, which macOS has from 10.14 on
 * @param scale pixels in a point, 1 or 2
 */
public record Display(Power power, boolean locked, boolean dark, int scale) {
    /** Whether there is a picture at all. */
    public enum Power {
        ON,
        /** Black until the pointer moves or a key is pressed. */
        ASLEEP,
        /** Black whatever anybody does, as a console without a picture is. */
        BLACK
    }

    /** On, unlocked, light, a pixel to the point. */
    public static final Display PLAIN = new Display(Power.ON, false, false, 1);

    /** Whether windows can be seen and clicked. */
    public boolean showsWindows() {
        return power == Power.ON && !locked;
    }

    /** The same with windows in sight, whatever covers them. */
    Display uncovered() {
        return new Display(Power.ON, false, dark, scale);
    }
}
