package io.github.kextproof.inventory;

import static io.github.kextproof.document.Words.line;
import static io.github.kextproof.document.Words.meant;
import static io.github.kextproof.document.Words.perhaps;
import static io.github.kextproof.document.Words.quoted;

import io.github.kextproof.document.Words;
import java.util.Optional;

/** Words for entries of a script whose keys do not go together. */
final class ScriptWords {
    private ScriptWords() {}

    static Words besideConnection(String key, String owner) {
        return Words.of(
                "'" + key + "' in " + owner + " is about commands, but 'connection' beside it is about connections",
                perhaps("remove one of the two, or make two entries of it"));
    }

    static Words ofCommand(String key, String owner) {
        return Words.of(
                "'" + key + "' in " + owner + " is for commands, but its 'when' is about a connection",
                line("expected", "set, fault"),
                perhaps(
                        key.equals("delay")
                                ? "write 'fault: {banner-delay: 5s}'"
                                : "remove 'connection', or make two entries of it"));
    }

    static Words faultOfConnection(String subject, String fault) {
        return Words.of(
                subject + " is " + fault + ", which happens to connections, but its 'when' is about commands",
                line(
                        "expected",
                        "drop, drop-after, reset, hang, garble, refuse-channel, {truncate: 120}, {kill-signal: KILL},"
                                + " {slow: 100B/s} or {reboot: 5s}"),
                perhaps("say in 'when' which connection is meant: {connection: 1}"));
    }

    static Words faultOfCommand(String subject, String fault) {
        return Words.of(
                subject + " is " + fault + ", which happens to commands, but its 'when' is about a connection",
                line(
                        "expected",
                        "refuse, close-before-banner, close-before-auth, wrong-host-key, deny-auth or"
                                + " {banner-delay: 30s}"),
                perhaps("say in 'when' which command is meant: {command: \"mdatp health*\"}"));
    }

    static Words withoutEffect(String key, String owner, String fault) {
        return Words.of(
                "'" + key + "' in " + owner + " has no effect beside the fault " + fault,
                perhaps(
                        key.equals("delay")
                                ? "remove it: a refused channel is refused at once"
                                : "remove it: nobody gets an answer then; truncate, garble and slow let one through"));
    }

    static Words unknownHealth(String key, String owner, Optional<String> nearest) {
        return Words.of(
                "unknown key " + quoted(key) + " in " + owner + meant(nearest),
                line("allowed", "the fields of 'mdatp health', and new ones that resemble none of them"));
    }

    static Words healthOfNothing(String subject) {
        return Words.of(
                subject + " has no value",
                line("expected", "a value such as true, false, unavailable, null, a number or text"),
                perhaps("give it one; 'missing' leaves the field out of health"));
    }

    static Words badExpression(String subject, String expression, String why) {
        return Words.of(
                subject + " is no regular expression",
                line("actual", quoted(expression) + " (" + why + ")"),
                perhaps("put a \\ before a character that stands for itself: ( ) [ ] { } . * + ? |"));
    }
}
