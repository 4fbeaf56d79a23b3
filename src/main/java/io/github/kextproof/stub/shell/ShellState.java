package io.github.kextproof.stub.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one command leaves for the next: variables, directory, last status, and whether to go on. */
final class ShellState {
    private final Map<String, String> variables;
    private final Set<String> exported;
    private final Account account;
    private List<String> arguments;
    private String directory;
    private int status;
    private boolean exiting;
    private boolean stopsOnFailure;

    /** @param arguments {@code $0} and the positional parameters */
    ShellState(Account account, Map<String, String> environment, String directory, List<String> arguments) {
        this.account = account;
        this.variables = new HashMap<>(environment);
        this.exported = new HashSet<>(environment.keySet());
        this.directory = directory;
        this.arguments = List.copyOf(arguments);
        set("PWD", directory);
    }

    /** A state that starts the same and goes its own way. */
    ShellState copy() {
        ShellState copy = new ShellState(account, variables, directory, arguments);
        copy.exported.retainAll(exported);
        copy.status = status;
        copy.stopsOnFailure = stopsOnFailure;
        return copy;
    }

    Account account() {
        return account;
    }

    /** The value of a variable; empty when unset. */
    String get(String name) {
        return variables.getOrDefault(name, "");
    }

    void set(String name, String value) {
        variables.put(name, value);
    }

    void unset(String name) {
        variables.remove(name);
        exported.remove(name);
    }

    void export(String name) {
        exported.add(name);
    }

    /** What programs get to see. */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(variables);
        environment.keySet().retainAll(exported);
        return environment;
    }

    List<String> arguments() {
        return arguments;
    }

    /** Changes everything but {@code $0}. */
    void positional(List<String> others) {
        List<String> all = new ArrayList<>(arguments.subList(0, 1));
        all.addAll(others);
        arguments = List.copyOf(all);
    }

    /** Drops the first positional parameter, if there is one. */
    void shift() {
        if (arguments.size() > 1) {
            List<String> fewer = new ArrayList<>(arguments);
            fewer.remove(1);
            arguments = List.copyOf(fewer);
        }
    }

    String directory() {
        return directory;
    }

    void changeDirectory(String path) {
        set("OLDPWD", directory);
        directory = path;
        set("PWD", path);
    }

    int status() {
        return status;
    }

    int ended(int newStatus) {
        status = newStatus;
        return newStatus;
    }

    /** Runs nothing further. */
    int exit(int lastStatus) {
        exiting = true;
        return ended(lastStatus);
    }

    boolean exiting() {
        return exiting;
    }

    /** {@code set -e}. */
    void stopOnFailure(boolean stops) {
        stopsOnFailure = stops;
    }

    boolean stopsOnFailure() {
        return stopsOnFailure;
    }
}
