package io.github.kextproof.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What times over links of several delays say.
 *
 * @param all by client, then by the link's round trip in milliseconds: 0, 20 and 80
 */
record LatencyFindings(Map<String, Map<Integer, Timings>> all) {
    void show(Findings findings, String own) {
        findings.title("Per command and per login, at 0, 20 and 80 ms round trip");
        findings.say("Milliseconds on an open connection, median; a round trip is the slope between 20 and 80 ms.");
        List<List<String>> rows = new ArrayList<>();
        all.keySet().forEach(name -> rows.add(row(name)));
        findings.table(
                List.of(
                        "client",
                        "command 0",
                        "20",
                        "80",
                        "round trips",
                        "first command 0",
                        "20",
                        "80",
                        "login 0",
                        "20",
                        "80",
                        "round trips of a login"),
                rows);
        findings.goals(List.of(
                Goal.atMost("round trips per command", slope(own, "later"), 1.05),
                Goal.atMost("ms per command on loopback", at(own, 0, "later"), 5),
                Goal.atMost("round trips of connecting and logging in", slope(own, "connect"), 6),
                Goal.atMost("first command / the others, 80 ms", at(own, 80, "first") / at(own, 80, "later"), 1.1)));
        findings.plot(new Plot.Panel(
                "per command, 20 ms round trip",
                "ms",
                all.keySet().stream()
                        .map(name -> new Plot.Bar(name, at(name, 20, "later"), name.equals(own)))
                        .toList()));
    }

    private List<String> row(String name) {
        List<String> cells = new ArrayList<>(List.of(name));
        for (String what : List.of("later", "first", "connect")) {
            for (int roundTrip : List.of(0, 20, 80)) {
                cells.add(Figures.milliseconds(at(name, roundTrip, what)));
            }
            if (!what.equals("first")) {
                cells.add(Figures.ratio(slope(name, what)));
            }
        }
        return cells;
    }

    private double at(String name, int roundTrip, String what) {
        Timings timings = all.getOrDefault(name, Map.of()).get(roundTrip);
        return timings == null ? Double.NaN : timings.median(what);
    }

    /** In round trips, as a bare TCP connection takes one; by the link's nominal delay where nobody timed that. */
    private double slope(String name, String what) {
        double dialing = at("libssh2", 80, "dial") - at("libssh2", 20, "dial");
        return (at(name, 80, what) - at(name, 20, what)) / (Double.isNaN(dialing) ? 60 : dialing);
    }
}
