package io.github.kextproof.sight;

/**
 * A small picture to look for: alike is what differs in brightness and contrast alone.
 */
public final class Template {
    private static final int MOST = 600;
    private static final int LEAST = 6;
    /** Between the darkest and the brightest place: with less, noise would be alike. */
    private static final int CONTRAST = 40;

    private final String name;
    private final Gray picture;
    private final boolean evenInverted;
    private final double[] pattern;
    private final Probes probes;

    private Template(String name, Gray picture, boolean evenInverted) {
        this.name = name;
        this.picture = picture;
        this.evenInverted = evenInverted;
        this.pattern = normalized(picture.levels());
        this.probes = Probes.of(picture.levels());
    }

    /**
     * A picture that is looked for as it is.
     *
     * @param name for messages
     * @throws IllegalArgumentException if it is too small, too large or too pale to be told from others
     */
    public static Template exact(String name, Gray picture) {
        return new Template(name, checked(picture), false);
    }

    /** The same, or with light and dark exchanged: a label in either appearance. */
    public static Template inEitherAppearance(String name, Gray picture) {
        return new Template(name, checked(picture), true);
    }

    private static Gray checked(Gray picture) {
        if (picture.width() < LEAST || picture.height() < LEAST || picture.width() > MOST || picture.height() > MOST) {
            throw new IllegalArgumentException(picture.width() + "x" + picture.height() + " pixels, expected " + LEAST
                    + "x" + LEAST + " to " + MOST + "x" + MOST);
        }
        int darkest = 255;
        int brightest = 0;
        for (int level : picture.levels()) {
            darkest = Math.min(darkest, level);
            brightest = Math.max(brightest, level);
        }
        if (brightest - darkest < CONTRAST) {
            throw new IllegalArgumentException("nearly one colour all over");
        }
        return picture;
    }

    /** With a mean of 0 and a length of 1. */
    private static double[] normalized(int[] levels) {
        double mean = 0;
        for (int level : levels) {
            mean += (double) level / levels.length;
        }
        double square = 0;
        for (int level : levels) {
            square += (level - mean) * (level - mean);
        }
        double[] pattern = new double[levels.length];
        for (int i = 0; i < levels.length; i++) {
            pattern[i] = (levels[i] - mean) / Math.sqrt(square);
        }
        return pattern;
    }

    public String name() {
        return name;
    }

    int width() {
        return picture.width();
    }

    int height() {
        return picture.height();
    }

    /** A few places that tell at once that something else is there. */
    Probes.On probesOn(Gray screen) {
        return probes.on(screen, picture.width(), evenInverted);
    }

    /** How alike the screen is there: the normalised cross-correlation. */
    double likeness(Gray screen, int x, int y) {
        int[] levels = screen.levels();
        double product = 0;
        long sum = 0;
        long squares = 0;
        for (int row = 0; row < picture.height(); row++) {
            int at = (y + row) * screen.width() + x;
            for (int i = 0; i < picture.width(); i++) {
                int level = levels[at + i];
                sum += level;
                squares += (long) level * level;
                product += level * pattern[row * picture.width() + i];
            }
        }
        double spread = Math.sqrt(squares - (double) sum * sum / pattern.length);
        double likeness = spread == 0 ? 0 : product / spread;
        return evenInverted ? Math.abs(likeness) : likeness;
    }
}
