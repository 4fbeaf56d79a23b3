package io.github.kextproof.stub.screen;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes text from outlines that come with the program: a headless Java on a server often has no font at all, and then fails
 * at the first letter.
 */
final class Lettering {
    private static final Lettering ONLY = new Lettering();
    private static final Glyph MISSING = Glyph.missing();

    private final Map<Integer, Glyph> regular = new HashMap<>();
    private final Map<Integer, Glyph> bold = new HashMap<>();

    private Lettering() {
        try (InputStream in = Lettering.class.getResourceAsStream("glyphs.txt")) {
            if (in == null) {
                throw new IllegalStateException("resource glyphs.txt is missing");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line) {
        String[] parts = line.split(" ", 4);
        Map<Integer, Glyph> weight = parts[0].equals("B") ? bold : regular;
        Glyph glyph = new Glyph(Integer.parseInt(parts[2]), Glyph.outline(parts[3]));
        weight.put(Integer.parseInt(parts[1], 16), glyph);
    }

    /** The letters, read once. */
    static Lettering get() {
        return ONLY;
    }

    /** Whether every letter of a text is drawn as itself. */
    boolean canWrite(String text) {
        return text.codePoints().allMatch(regular::containsKey);
    }

    double width(String text, double size, boolean strong) {
        return text.codePoints().map(point -> glyph(point, strong).advance()).sum() * size / 1000;
    }

    /** Writes from the left, on a base line, in the current colour. */
    void write(Graphics2D on, String text, double x, double baseline, double size, boolean strong) {
        double at = x;
        for (int point : text.codePoints().toArray()) {
            Glyph glyph = glyph(point, strong);
            AffineTransform place = AffineTransform.getTranslateInstance(at, baseline);
            place.scale(size / 1000, size / 1000);
            on.fill(place.createTransformedShape(glyph.outline()));
            if (strong && !bold.containsKey(point)) {
                // Only Latin letters come in bold: others get their weight by being written twice.
                place.translate(size > 16 ? 12 : 24, 0);
                on.fill(place.createTransformedShape(glyph.outline()));
            }
            at += glyph.advance() * size / 1000;
        }
    }

    private Glyph glyph(int point, boolean strong) {
        Glyph glyph = strong ? bold.get(point) : null;
        return glyph != null ? glyph : regular.getOrDefault(point, MISSING);
    }
}
