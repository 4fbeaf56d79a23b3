package io.github.kextproof.stub.screen;

import java.awt.geom.Path2D;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The shape of one letter, 1000 units to the em, the base line at 0 and y downwards.
 *
 * @param advance to the next letter
 */
record Glyph(int advance, Path2D outline) {
    private static final Pattern STEP = Pattern.compile("([MLCZ])([-0-9 ]*)");

    /** What is drawn for a letter that nobody has drawn: a box. */
    static Glyph missing() {
        return new Glyph(600, outline("M60 0L540 0L540 -720L60 -720ZM110 -50L110 -670L490 -670L490 -50Z"));
    }

    /** Reads a path of moves, lines and cubic curves. */
    static Path2D outline(String path) {
        Path2D shape = new Path2D.Float(Path2D.WIND_NON_ZERO);
        List<MatchResult> steps = STEP.matcher(path).results().toList();
        for (MatchResult step : steps) {
            float[] at = numbers(step.group(2));
            switch (step.group(1)) {
                case "M" -> shape.moveTo(at[0], at[1]);
                case "L" -> shape.lineTo(at[0], at[1]);
                case "C" -> shape.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> shape.closePath();
            }
        }
        return shape;
    }

    private static float[] numbers(String text) {
        if (text.isBlank()) {
            return new float[0];
        }
        String[] words = text.strip().split(" ", -1);
        float[] numbers = new float[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = Float.parseFloat(words[i]);
        }
        return numbers;
    }
}
