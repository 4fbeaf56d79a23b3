package io.github.kextproof.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ansible's module raw, which needs no Python on the hosts, with as many forks as there are hosts. */
record AnsibleWorker() implements Worker {
    private static final Pattern ANSWER = Pattern.compile("(?m)^(127\\.66\\.2\\.\\d+) \\| \\w+ \\| rc=0 >>\n");

    @Override
    public String name() {
        return "Ansible raw, linear, forks=50";
    }

    @Override
    public Sample work(Task task) {
        Hosts hosts = task.hosts();
        Places places = task.places();
        Sample sample = task.run(
                List.of(
                        "/usr/bin/ansible-playbook",
                        "-i",
                        hosts.ansibleInventory(task.count()).toString(),
                        places.source("work.yml").toString()),
                Map.of(
                        "ANSIBLE_CONFIG", places.source("ansible.cfg").toString(),
                        "ANSIBLE_HOME", places.created("ansible").toString(),
                        "ANSIBLE_LOCAL_TEMP", places.created("ansible").toString(),
                        "ANSIBLE_SSH_CONTROL_PATH_DIR",
                                places.emptied("control").toString(),
                        "ANSIBLE_SSH_ARGS", "-F " + hosts.sshConfig() + " -o ControlMaster=auto -o ControlPersist=60s",
                        "LC_ALL", "C.UTF-8"));
        return complaint(sample.output().replace("\r", ""), task)
                .map(sample::spoilt)
                .orElse(sample);
    }

    private static Optional<String> complaint(String output, Task task) {
        Map<String, List<String>> said = answers(output);
        List<Answers.Answer> expected = task.answers().each();
        for (String host : Hosts.addresses(task.count())) {
            List<String> answers = said.getOrDefault(host, List.of());
            boolean right = answers.size() == expected.size();
            for (int i = 0; right && i < answers.size(); i++) {
                // ssh's farewell to the terminal follows.
                right = answers.get(i).startsWith(expected.get(i).text().strip());
            }
            if (!right) {
                return Optional.of("wrong answers from " + host + ": " + answers);
            }
        }
        return Optional.empty();
    }

    /** What each host said, in order; a header line comes before every answer. */
    private static Map<String, List<String>> answers(String output) {
        Map<String, List<String>> answers = new HashMap<>();
        Matcher header = ANSWER.matcher(output);
        String host = "";
        int from = 0;
        while (header.find()) {
            add(answers, host, output.substring(from, header.start()));
            host = header.group(1);
            from = header.end();
        }
        add(answers, host, output.substring(from));
        return answers;
    }

    private static void add(Map<String, List<String>> answers, String host, String text) {
        if (!host.isEmpty()) {
            answers.computeIfAbsent(host, unused -> new ArrayList<>()).add(text.strip());
        }
    }
}
