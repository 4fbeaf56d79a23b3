package io.github.kextproof.stub.unix;

import io.github.kextproof.stub.shell.Account;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** id, whoami and groups; the console's user is an administrator. */
final class Identity {
    private record Group(int gid, String name) {}

    private static final List<Group> STAFF = List.of(
            new Group(20, "staff"),
            new Group(12, "everyone"),
            new Group(61, "localaccounts"),
            new Group(79, "_appserverusr"),
            new Group(80, "admin"),
            new Group(81, "_appserveradm"),
            new Group(98, "_lpadmin"),
            new Group(399, "com.apple.access_ssh"));
    private static final List<Group> WHEEL = List.of(
            new Group(0, "wheel"),
            new Group(1, "daemon"),
            new Group(2, "kmem"),
            new Group(3, "sys"),
            new Group(4, "tty"),
            new Group(5, "operator"),
            new Group(8, "procview"),
            new Group(9, "procmod"),
            new Group(12, "everyone"),
            new Group(20, "staff"),
            new Group(29, "certusers"),
            new Group(61, "localaccounts"),
            new Group(80, "admin"));

    private static final int FIRST_UID = 501;

    private Identity() {}

    /** @param user who logs in: the first account that macOS made */
    static int id(Call call, String user) {
        String name = call.operands().isEmpty()
                ? call.invocation().account().name()
                : call.operands().get(0);
        OptionalInt uid =
                name.equals(user) ? OptionalInt.of(FIRST_UID) : call.files().uid(name);
        if (uid.isEmpty()) {
            return call.fail(1, name + ": no such user");
        }
        Account account = new Account(name, uid.getAsInt());
        List<Group> groups = account.isRoot() ? WHEEL : STAFF;
        call.print(answer(call, account, groups));
        return 0;
    }

    private static String answer(Call call, Account account, List<Group> groups) {
        if (call.has("u")) {
            return call.has("n") ? account.name() : String.valueOf(account.uid());
        }
        Group first = groups.get(0);
        if (call.has("g")) {
            return call.has("n") ? first.name() : String.valueOf(first.gid());
        }
        if (call.has("G")) {
            return groups.stream()
                    .map(group -> call.has("n") ? group.name() : String.valueOf(group.gid()))
                    .collect(Collectors.joining(" "));
        }
        return "uid=" + account.uid() + "(" + account.name() + ") gid=" + shown(first) + " groups="
                + groups.stream().map(Identity::shown).collect(Collectors.joining(","));
    }

    private static String shown(Group group) {
        return group.gid() + "(" + group.name() + ")";
    }

    static int whoami(Call call) {
        call.print(call.invocation().account().name());
        return 0;
    }

    static int groups(Call call) {
        List<Group> groups = call.invocation().account().isRoot() ? WHEEL : STAFF;
        call.print(groups.stream().map(Group::name).collect(Collectors.joining(" ")));
        return 0;
    }
}
