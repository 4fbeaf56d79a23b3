package io.github.kextproof.bench;

import java.util.List;
import java.util.stream.Stream;

/**
 * How much is measured; each a system property of that name.
 *
 * @param sections which, by name; all if empty
 * @param rounds how often each client works
 * @param hosts at how many hosts at once W is done; at most {@link Hosts#ALL}
 * @param macs how many stub Macs a run has
 * @param megabytes how much is uploaded
 */
record Settings(List<String> sections, int rounds, List<Integer> hosts, List<Integer> macs, int megabytes) {
    static Settings fromProperties() {
        return new Settings(
                words("sections", ""),
                Integer.getInteger("rounds", 5),
                numbers("hosts", "1,10,50"),
                numbers("macs", "10,100,1000"),
                Integer.getInteger("megabytes", 400));
    }

    private static List<Integer> numbers(String name, String usual) {
        return words(name, usual).stream().map(Integer::valueOf).toList();
    }

    private static List<String> words(String name, String usual) {
        return Stream.of(System.getProperty(name, usual).split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    boolean chosen(Section section) {
        return sections.isEmpty() || sections.contains(section.name());
    }

    int mostHosts() {
        return hosts.stream().mapToInt(Integer::intValue).max().orElse(1);
    }
}
