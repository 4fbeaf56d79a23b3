package io.github.kextproof.stub;

import io.github.kextproof.stub.machine.Reply;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import io.github.kextproof.stub.shell.Programs;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Stands in front of a Mac's programs and answers in place of those that the script names; counts from the Mac's start. */
final class Script {
    private final List<Entry> entries;

    Script(List<Reply> replies) {
        this.entries = replies.stream().map(Entry::new).toList();
    }

    /** The same programs; sudo and the like start them one by one, so that each is met without its prefix. */
    Programs over(Programs programs) {
        return path -> programs.find(path).map(program -> invocation -> run(program, invocation));
    }

    private int run(Program program, Invocation invocation) throws IOException, InterruptedException {
        Optional<Reply> reply = reply(line(invocation.argv()));
        if (reply.isEmpty()) {
            return program.run(invocation);
        }
        invocation.stdout().print(reply.get().stdout());
        invocation.stderr().print(reply.get().stderr());
        return reply.get().exit();
    }

    private Optional<Reply> reply(String line) {
        return entries.stream().filter(entry -> entry.takes(line)).findFirst().map(entry -> entry.reply);
    }

    private static String line(List<String> argv) {
        String name = argv.get(0).substring(argv.get(0).lastIndexOf('/') + 1);
        return argv.stream()
                .skip(1)
                .collect(Collectors.joining(" ", name + " ", ""))
                .strip();
    }

    /** One reply, and how often its command was met. */
    private static final class Entry {
        private final Reply reply;
        private final Pattern command;
        private final AtomicInteger met = new AtomicInteger();

        Entry(Reply reply) {
            this.reply = reply;
            String glob = reply.command().replaceFirst("^sudo +", "");
            this.command = Pattern.compile(
                    Arrays.stream(glob.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                    Pattern.DOTALL);
        }

        boolean takes(String line) {
            if (!command.matcher(line).matches()) {
                return false;
            }
            long count = met.incrementAndGet();
            return count >= reply.from() && count < (long) reply.from() + reply.times();
        }
    }
}
