package io.github.kextproof.gate.evidence;

import io.github.kextproof.document.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Why files and directories are no evidence, and what is worth noting of those that are. */
final class EvidenceWords {
    private static final int NAMED = 3;
    private static final String SEPARATOR = ", ";

    static final String EMPTY = "is empty";
    static final String BLANK = "holds nothing but blanks";
    static final String ZEROES = "is no JSON: it begins with zero bytes, as files do that a crash cut short";
    static final String TOO_DEEP = "nests deeper than " + Json.DEEPEST + " levels";
    static final String TOO_LONG = "has a key or a number that is longer than any result needs";
    static final String NOTHING_THERE = "holds no results, though other directories do";
    static final String NO_UUID = "says no uuid, so nobody can tell whether it counts twice";
    static final String NO_NAME = "says neither fullName nor name, so no rule can speak of it";
    static final String NO_START = "does not say when it started, so nobody can tell how old it is";
    static final String NO_STOP = "does not say when it stopped, so nobody can tell how long it took";
    static final String SYMBOLIC_LINK = "is a symbolic link; only files of the directory itself are evidence";
    static final String DIRECTORY = "is a directory, not a file";
    static final String NO_FILE = "is no regular file";
    static final String SHRANK = "became shorter while it was read";
    static final String BAD_ESCAPE = "has a broken \\u escape";

    private EvidenceWords() {}

    static String cutOff(int bytes) {
        return "cut off after " + bytes + " bytes";
    }

    static String notUtf8(long offset) {
        return "is not UTF-8 from byte " + offset + " on";
    }

    static String notJson(long offset) {
        return offset <= 0 ? "is no JSON" : "is no JSON from byte " + offset + " on";
    }

    static String goesOn(long offset) {
        return "goes on after its end, from byte " + offset + " on";
    }

    static String notAnObject(String kind) {
        return "is " + kind + ", not an object of keys and values";
    }

    static String twice(String key) {
        return "says '" + key + "' twice";
    }

    static String wrongType(String what, String actual, String expected) {
        return "its " + what + " is " + actual + ", not " + expected;
    }

    static String unknownStatus(String status) {
        return "its status " + Words.quoted(status)
                + " is none that Allure knows (passed, failed, broken, skipped, unknown)";
    }

    static String otherUnit(String key, String value, String unit) {
        return "its " + key + " " + value + " looks like " + unit + " since 1970, not milliseconds";
    }

    static String noTime(String key, String value) {
        return "its " + key + " " + value + " is no time of this century in milliseconds since 1970";
    }

    static String backwards(long milliseconds) {
        return "stops " + milliseconds + " ms before it starts";
    }

    static String undated(int attempts) {
        return "does not say when it started, so nobody can tell which of " + attempts
                + " attempts at its test is the latest";
    }

    static String outside(String source) {
        return "its attachment " + Words.quoted(source) + " names a path, not a file beside the result";
    }

    static String tooLarge(long bytes) {
        return String.format(
                Locale.ROOT,
                "has %.1f MB, more than the %d MB that a result may have",
                bytes / 1e6,
                FileBytes.MOST / 1_000_000);
    }

    static String sameUuid(String uuid, String other) {
        return "has the uuid " + Words.quoted(uuid) + " of " + other + " but says something else";
    }

    static String otherFormat(String whose) {
        return "is a result in " + whose + "'s format, which is not read";
    }

    static String beingWritten(List<String> changes) {
        return "is being written to: " + some(changes) + " while it was read";
    }

    static String missing(String directory, long count, Collection<String> names) {
        return directory + ": " + counted(count, "attachment is", "attachments are") + " missing: "
                + some(count, names);
    }

    static String noShard(String shard) {
        return "says no shard such as 3/8: " + Words.quoted(shard);
    }

    static String missingShards(String shard, List<String> missing) {
        return "is shard " + shard + ", and of the others of its run "
                + counted(missing.size(), "is missing: ", "are missing: ") + some(missing);
    }

    static String missingJourneys(String shard, int all, List<String> missing) {
        return "is shard " + shard + ", and of its " + counted(all, "journey", "journeys") + " "
                + counted(missing.size(), "has no result: ", "have no result: ") + some(missing)
                + "; copy the directory of this shard again";
    }

    static String otherShard(ShardFile other, String difference) {
        return "; " + other.file() + " is shard " + other.shown() + " of another run: " + difference;
    }

    /** A fact that is not there is an empty one. */
    static String difference(String fact, String other, String one) {
        if (other.isEmpty()) {
            return fact + " is not said there, but is " + Words.quoted(one) + " here";
        }
        if (one.isEmpty()) {
            return fact + " is " + Words.quoted(other) + " there, but not said here";
        }
        if (other.contains(SEPARATOR) || one.contains(SEPARATOR)) {
            return fact + differences(List.of(other.split(SEPARATOR)), List.of(one.split(SEPARATOR)));
        }
        String shown = Words.quoted(other);
        String notShown = Words.quoted(one);
        // Long values may differ where they are no longer shown.
        return fact + (shown.equals(notShown) ? " differs" : " is " + shown + ", not " + notShown);
    }

    private static String differences(List<String> there, List<String> here) {
        List<String> onlyThere = new ArrayList<>(there);
        onlyThere.removeAll(here);
        List<String> onlyHere = new ArrayList<>(here);
        onlyHere.removeAll(there);
        List<String> words = new ArrayList<>();
        if (!onlyThere.isEmpty()) {
            words.add(" has " + some(quoted(onlyThere)) + " there only");
        }
        if (!onlyHere.isEmpty()) {
            words.add(" has " + some(quoted(onlyHere)) + " here only");
        }
        return words.isEmpty() ? " is in another order" : String.join(" and", words);
    }

    private static List<String> quoted(List<String> values) {
        return values.stream().map(Words::quoted).toList();
    }

    static String copies(List<String> files) {
        return counted(files.size(), "file is a copy", "files are copies") + " of others and count"
                + (files.size() == 1 ? "s" : "") + " once: " + some(files);
    }

    static String otherwiseNamed(List<String> files) {
        return counted(files.size(), "result is", "results are") + " not named for the uuid inside: " + some(files);
    }

    static String killed(String directory, List<String> names) {
        return directory + ": a run was killed while it wrote here and left " + some(names);
    }

    static String sameDirectory(String directory, String first) {
        return directory + " is the same directory as " + first + " and counts once";
    }

    static String some(Collection<String> names) {
        return some(names.size(), names);
    }

    private static String some(long count, Collection<String> names) {
        String shown = String.join(", ", names.stream().limit(NAMED).toList());
        return count > NAMED ? shown + " and " + (count - NAMED) + " more" : shown;
    }

    private static String counted(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
