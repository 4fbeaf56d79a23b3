package io.github.kextproof.stub.unix;

import io.github.kextproof.stub.files.Errno;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** wc, sort and uniq. */
final class Counting {
    private Counting() {}

    private record Counts(long lines, long words, long bytes) {
        Counts plus(Counts other) {
            return new Counts(lines + other.lines, words + other.words, bytes + other.bytes);
        }
    }

    static int wc(Call call) throws IOException {
        int status = 0;
        Counts total = new Counts(0, 0, 0);
        for (String path : call.inputs()) {
            try (InputStream in = call.open(path)) {
                Counts counts = count(in);
                total = total.plus(counts);
                print(call, counts, path.equals("-") && call.operands().isEmpty() ? "" : " " + path);
            } catch (FileSystemException e) {
                status = call.fail(1, path + ": open: " + Errno.words(e));
            }
        }
        if (call.inputs().size() > 1) {
            print(call, total, " total");
        }
        return status;
    }

    private static Counts count(InputStream in) throws IOException {
        long lines = 0;
        long words = 0;
        long bytes = 0;
        boolean inWord = false;
        byte[] buffer = new byte[65_536];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            bytes += read;
            for (int i = 0; i < read; i++) {
                boolean blank = buffer[i] == ' ' || (buffer[i] >= '\t' && buffer[i] <= '\r');
                lines += buffer[i] == '\n' ? 1 : 0;
                words += !blank && !inWord ? 1 : 0;
                inWord = !blank;
            }
        }
        return new Counts(lines, words, bytes);
    }

    private static void print(Call call, Counts counts, String name) {
        boolean all = !call.has("lwcm");
        StringBuilder line = new StringBuilder();
        if (all || call.has("l")) {
            line.append(String.format(Locale.ROOT, " %7d", counts.lines()));
        }
        if (all || call.has("w")) {
            line.append(String.format(Locale.ROOT, " %7d", counts.words()));
        }
        if (all || call.has("cm")) {
            line.append(String.format(Locale.ROOT, " %7d", counts.bytes()));
        }
        call.print(line + name);
    }

    static int sort(Call call) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String path : call.inputs()) {
            try (InputStream in = call.open(path)) {
                lines.addAll(lines(in));
            } catch (FileSystemException e) {
                return call.fail(path, e) + 1;
            }
        }
        Comparator<String> order = call.has("f") ? String.CASE_INSENSITIVE_ORDER : Comparator.naturalOrder();
        if (call.has("n")) {
            order = Comparator.comparingDouble(Counting::number).thenComparing(Comparator.naturalOrder());
        }
        lines.sort(call.has("r") ? order.reversed() : order);
        (call.has("u") ? lines.stream().distinct() : lines.stream()).forEach(call::print);
        return 0;
    }

    private static double number(String line) {
        String digits = line.strip().replaceFirst("(?s)^(-?[0-9]*\\.?[0-9]*).*", "$1");
        return digits.matches("-?[0-9]+\\.?[0-9]*") ? Double.parseDouble(digits) : 0;
    }

    static int uniq(Call call) throws IOException {
        List<String> lines;
        try (InputStream in = call.open(call.inputs().get(0))) {
            lines = lines(in);
        }
        int start = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || !lines.get(i).equals(lines.get(start))) {
                String count = call.has("c") ? String.format(Locale.ROOT, "%4d ", i - start) : "";
                call.print(count + lines.get(start));
                start = i;
            }
        }
        return 0;
    }

    private static List<String> lines(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                .lines()
                .toList();
    }
}
