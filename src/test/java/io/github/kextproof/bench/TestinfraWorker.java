package io.github.kextproof.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** pytest with testinfra over paramiko, in ten processes where there is more than one host; its tests compare the answers. */
record TestinfraWorker() implements Worker {
    private static final Pattern PASSED = Pattern.compile("(\\d+) passed\\b");

    @Override
    public String name() {
        return "testinfra, paramiko, -n10";
    }

    @Override
    public Sample work(Task task) {
        Hosts hosts = task.hosts();
        Path expected = hosts.directory().resolve("expected.json");
        task.answers().writeJson(expected);
        String urls = Hosts.addresses(task.count()).stream()
                .map(address -> "paramiko://tester@" + address + ":2206")
                .collect(Collectors.joining(","));
        List<String> command =
                new ArrayList<>(List.of("/usr/bin/python3", "-m", "pytest", "-q", "-p", "no:cacheprovider"));
        if (task.count() > 1) {
            command.addAll(List.of("-n", "10"));
        }
        command.add("--hosts=" + urls);
        command.add("--ssh-config=" + hosts.sshConfig());
        command.add("--ssh-identity-file=" + hosts.key());
        command.add("--rootdir=" + hosts.directory());
        command.add(task.places().source("test_work.py").toString());
        Sample sample = task.run(command, Map.of("EXPECTED", expected.toString(), "PYTHONDONTWRITEBYTECODE", "1"));
        return passed(sample.output()) == task.count() * task.answers().each().size()
                ? sample
                : sample.spoilt("not every test passed: " + sample.output().strip());
    }

    private static int passed(String output) {
        Matcher matcher = PASSED.matcher(output);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
