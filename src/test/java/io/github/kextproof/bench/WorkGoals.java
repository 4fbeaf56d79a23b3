package io.github.kextproof.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the harness should do at W, as ratios to its peers in the same run. */
final class WorkGoals {
    private static final String SSH = new SshWorker().name();
    private static final String TESTINFRA = new TestinfraWorker().name();
    private static final String ANSIBLE = new AnsibleWorker().name();
    private static final String LIBSSH2 = "libssh2 (C, threads)";
    /** Of ssh's wall time, by the number of hosts. */
    private static final Map<Integer, Double> OF_SSH = Map.of(1, 0.9, 10, 0.55, 50, 0.4);

    private WorkGoals() {}

    static List<Goal> of(int hosts, String own, Map<String, Series> all) {
        Comparison beside = new Comparison(own, all);
        List<Goal> goals = new ArrayList<>();
        if (OF_SSH.containsKey(hosts)) {
            goals.add(Goal.atMost("wall: kextproof / " + SSH, beside.wallRatio(SSH), OF_SSH.get(hosts)));
        }
        if (hosts == 50) {
            goals.add(Goal.atMost("CPU: kextproof / " + SSH, beside.cpuRatio(SSH), 0.2));
            goals.add(Goal.atMost("wall: kextproof / " + LIBSSH2, beside.wallRatio(LIBSSH2), 1.4));
        }
        if (hosts == 10 || hosts == 50) {
            goals.add(Goal.atLeast("wall: Ansible raw / kextproof", 1 / beside.wallRatio(ANSIBLE), 5));
            goals.add(Goal.atLeast("CPU: Ansible raw / kextproof", 1 / beside.cpuRatio(ANSIBLE), 15));
            goals.add(Goal.atLeast("wall: testinfra / kextproof", 1 / beside.wallRatio(TESTINFRA), 3));
        }
        return goals;
    }
}
