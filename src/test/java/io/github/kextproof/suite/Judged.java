package io.github.kextproof.suite;

import java.util.ArrayList;
import java.util.List;

/** What was found out about an entry of the catalogue, beside what should have been. */
record Judged(CatalogueEntry entry, Found found) {
    boolean right() {
        return wrongs().isEmpty();
    }

    /** What does not agree, in words; empty if all does. */
    private List<String> wrongs() {
        List<String> wrongs = new ArrayList<>();
        if (!entry.verdict().equals(found.verdict())) {
            wrongs.add("another verdict");
        }
        if (entry.step().filter(step -> !step.equals(found.step())).isPresent()) {
            wrongs.add("another step");
        }
        if (entry.message()
                .filter(wanted -> !wanted.matcher(found.message()).find())
                .isPresent()) {
            wrongs.add("a message that does not match");
        }
        wrongs.addAll(found.complaints());
        return wrongs;
    }

    /** All that somebody needs who never saw the file. */
    String report() {
        return entry.file() + ": " + String.join(", ", wrongs())
                + line("this Mac", entry.why())
                + line("expected", verdictAndStep(entry.verdict(), entry.step().orElse("any step")))
                + line("found", verdictAndStep(found.verdict(), found.step()))
                + line(
                        "wanted",
                        entry.message().map(pattern -> "/" + pattern + "/").orElse("any message"))
                + line("message", found.message().isEmpty() ? "none" : found.message())
                + line("perhaps", "run it alone: java -jar target/kextproof.jar run --inventory " + entry.file());
    }

    private static String verdictAndStep(String verdict, String step) {
        return verdict + " at \"" + step + "\"";
    }

    private static String line(String label, String value) {
        return "\n  " + label + " ".repeat(11 - label.length()) + value.replace("\n", "\n             ");
    }
}
