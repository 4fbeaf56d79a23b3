package io.github.kextproof.approval;

import io.github.kextproof.sight.Gray;
import io.github.kextproof.sight.Template;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the Allow button looks like on Macs whose letters are known beforehand, in each language, at one and at two pixels to
 * the point; how {@code allow.txt} is made stands at its top.
 */
final class AllowLabels {
    /** Language, size of the button without its border at two pixels to the point, and where the letters stand in it. */
    private static final Pattern HEAD =
            Pattern.compile("(\\S{2,10}) (\\d{1,3})x(\\d{1,3}) (\\d{1,3})x(\\d{1,3})\\+(\\d{1,3})\\+(\\d{1,3})");

    private AllowLabels() {}

    static List<Template> all() {
        try (InputStream in = AllowLabels.class.getResourceAsStream("allow.txt");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(in, "allow.txt"), StandardCharsets.UTF_8))) {
            List<Template> templates = new ArrayList<>();
            Iterator<String> rest =
                    lines.lines().filter(line -> !line.startsWith("#")).iterator();
            while (rest.hasNext()) {
                Matcher head = HEAD.matcher(rest.next());
                if (!head.matches()) {
                    throw new IllegalStateException("allow.txt has a broken head");
                }
                Gray fine = label(head, rest);
                templates.add(Template.inEitherAppearance(head.group(1) + " 2x", fine));
                templates.add(Template.inEitherAppearance(head.group(1) + " 1x", fine.halved()));
            }
            return templates;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Gray label(Matcher head, Iterator<String> rows) {
        int left = Integer.parseInt(head.group(6));
        int top = Integer.parseInt(head.group(7));
        int columns = Integer.parseInt(head.group(4));
        int[][] ink = new int[Integer.parseInt(head.group(3))][Integer.parseInt(head.group(2))];
        for (int y = 0; y < Integer.parseInt(head.group(5)); y++) {
            String row = rows.next();
            for (int x = 0; x < columns; x++) {
                char digit = row.charAt(x);
                ink[top + y][left + x] = digit == '.' ? 0 : 17 * Character.digit(digit, 16);
            }
        }
        return Gray.of(ink);
    }
}
