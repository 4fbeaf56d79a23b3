package io.github.kextproof.stub.machine;

import io.github.kextproof.stub.files.MacFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Real-time protection: sees the EICAR test file in users' folders and in /tmp a moment after it was written. It is known by its
 * checksum, so that nothing here looks like one.
 */
final class Detection implements Changeable {
    private enum Finds {
        AUTOMATIC,
        NOTHING
    }

    private enum Does {
        QUARANTINE,
        /** It notes the threat and leaves the file. */
        REPORT
    }

    private static final String EICAR = "275a021bbfb6489e54d471899f7db9d1663fc695ec2fe2a2c4538aabf651fd0f";
    private static final long SIZE = 68;
    private static final int DEPTH = 6;
    private static final List<String> PLACES = List.of("/Users", "/private/tmp");
    private static final String QUARANTINE = "/Library/Application Support/Microsoft/Defender/quarantine";
    /** Files are looked for again no sooner: a Mac's clock may run fast. */
    private static final Duration APART = Duration.ofMillis(500);

    private final MacFiles files;
    private final Conditions conditions;
    private final Software software;
    private final Supplier<String> id;
    private final List<Threat> threats = new ArrayList<>();
    private final Map<Path, Instant> seen = new HashMap<>();
    private Finds finds = Finds.AUTOMATIC;
    private Does does = Does.QUARANTINE;
    /** How long a daemon takes is a guess. */
    private Duration delay = Duration.ofSeconds(1);

    private Instant next = Instant.MIN;

    Detection(MacFiles files, Conditions conditions, Software software, Supplier<String> id) {
        this.files = files;
        this.conditions = conditions;
        this.software = software;
        this.id = id;
    }

    @Override
    public Map<String, Consumer<Wanted>> keys() {
        return Map.of(
                "detection", wanted -> finds = wanted.among(Finds.class),
                "detection.action", wanted -> does = wanted.among(Does.class),
                "detection.delay", this::setDelay);
    }

    private void setDelay(Wanted wanted) {
        try {
            delay = ScriptTimes.duration(wanted.text());
        } catch (IllegalArgumentException e) {
            throw wanted.refused("a duration such as 30s or 5m");
        }
    }

    /** What was found, in the order in which it was. */
    List<Threat> threats() {
        return List.copyOf(threats);
    }

    /** @param shown on the Mac's clock */
    void catchUp(Instant now, Instant shown) {
        if (software.installation().isEmpty()) {
            threats.clear();
            seen.clear();
        } else if (!now.isBefore(next) && isWatching(now)) {
            next = now.plus(APART);
            look().forEach(file -> seen.putIfAbsent(file, now));
            List<Path> due = seen.entrySet().stream()
                    .filter(entry -> !now.isBefore(entry.getValue().plus(delay)))
                    .map(Map.Entry::getKey)
                    .toList();
            due.forEach(file -> found(file, shown));
        }
    }

    /** Only while it is enabled, available and not passive, whatever else health is told to say. */
    private boolean isWatching(Instant now) {
        boolean protects = software.protection(now)
                .filter(protection -> protection.enabled() && protection.available())
                .isPresent();
        Map<String, String> said = conditions.health().inText();
        return protects
                && finds == Finds.AUTOMATIC
                && conditions.daemon().isRunning()
                && !said.getOrDefault("real_time_protection_enabled", "true").equals("false")
                && !said.getOrDefault("passive_mode_enabled", "false").equals("true");
    }

    private List<Path> look() {
        return PLACES.stream()
                .map(files::real)
                .filter(Files::isDirectory)
                .flatMap(Detection::testFiles)
                .filter(file -> threats.stream()
                        .noneMatch(known -> known.path().equals(files.onMac(file)) && !known.quarantined()))
                .toList();
    }

    /** Files come and go while they are looked at, and some nobody may read. */
    private static Stream<Path> testFiles(Path place) {
        try (Stream<Path> all = Files.walk(place, DEPTH)) {
            return all.filter(Detection::isTestFile).toList().stream();
        } catch (IOException | UncheckedIOException e) {
            return Stream.empty();
        }
    }

    private static boolean isTestFile(Path file) {
        try {
            return Files.isRegularFile(file)
                    && Files.size(file) == SIZE
                    && HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)))
                            .equals(EICAR);
        } catch (IOException e) {
            return false;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void found(Path file, Instant shown) {
        seen.remove(file);
        boolean taken = does == Does.QUARANTINE;
        String name = threats.isEmpty() ? id.get() : id.get() + "-" + threats.size();
        if (Files.exists(file)) {
            threats.add(new Threat(name, files.onMac(file), shown, taken));
            if (taken) {
                quarantine(file, name);
            }
        }
    }

    /** Under the threat's own name (vendor documentation); that it is not the same bytes any more is a guess. */
    private void quarantine(Path file, String name) {
        new Text(files).write(QUARANTINE + "/" + name, "quarantined\n");
        new Text(files).remove(files.onMac(file));
    }
}
