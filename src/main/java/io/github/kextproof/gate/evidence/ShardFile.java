package io.github.kextproof.gate.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a run of kextproof says of the shard that it took.
 *
 * @param file as in {@link Result#file}
 * @param number from 1 to {@code count}
 * @param journeys the full names that the results of its journeys have; none if it does not say
 * @param same what each shard of the same says alike, and how many shards there are
 */
record ShardFile(String file, int number, int count, List<String> journeys, Map<String, String> same) {
    private static final Pattern SHARD = Pattern.compile("([1-9][0-9]{0,3})/([1-9][0-9]{0,3})");
    private static final String KEY = "shard";
    private static final String COUNT = "shards";
    private static final String JOURNEYS = "journeys";

    ShardFile {
        journeys = List.copyOf(journeys);
        same = Map.copyOf(same);
    }

    /** @param facts as {@link Environment} reads them */
    static ShardFile of(String file, Map<String, List<String>> facts) throws Unreadable {
        Map<String, String> same = new TreeMap<>();
        facts.forEach((name, values) -> same.put(name, values.get(0)));
        String shard = same.getOrDefault(KEY, "");
        Matcher form = SHARD.matcher(shard);
        if (!form.matches() || Integer.parseInt(form.group(1)) > Integer.parseInt(form.group(2))) {
            throw new Unreadable(EvidenceWords.noShard(shard));
        }
        same.remove(KEY);
        String journeys = Objects.requireNonNullElse(same.remove(JOURNEYS), "");
        same.put(COUNT, form.group(2));
        return new ShardFile(
                file, Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)), listed(journeys), same);
    }

    private static List<String> listed(String journeys) {
        return Arrays.stream(journeys.split(",", -1))
                // What is shown stays on its line.
                .map(journey -> journey.replaceAll("\\p{Cntrl}+", " ").strip())
                .filter(journey -> !journey.isEmpty())
                .toList();
    }

    /** As the command line has it. */
    String shown() {
        return number + "/" + count;
    }
}
