package io.github.kextproof.gate.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not there, or no policy at all. */
class FileComplaintsTest {
    @TempDir
    Path directory;

    @Test
    void a_policy_that_is_not_there_is_named() {
        assertThat(new PolicyOnDisk(directory).complaintsOf(directory.resolve("nowhere.yaml")))
                .isEqualTo("""
                        vms/nowhere.yaml: there is no such policy
                          perhaps    name another file, such as vms/release-gate.yaml""");
    }

    @Test
    void a_directory_is_no_policy() {
        assertThat(new PolicyOnDisk(directory).complaintsOf(directory)).isEqualTo("""
                vms: this is a directory
                  perhaps    name the policy in it""");
    }

    @Test
    void an_empty_file_says_what_to_start_from() {
        assertThat(new PolicyOnDisk(directory).complaints("# soon\n")).isEqualTo("""
                vms/gate.yaml: the policy is empty
                  expected   'require' or 'minimum_executed', and what else must hold
                  perhaps    start from vms/release-gate.yaml or vms/commit-gate.yaml""");
    }

    @Test
    void a_list_is_no_policy() {
        assertThat(new PolicyOnDisk(directory).complaints("- scenario: reapproval\n"))
                .isEqualTo("""
                        vms/gate.yaml:1:1: the policy is not made of keys and values
                          expected   'require' or 'minimum_executed', and what else must hold
                          perhaps    start from vms/release-gate.yaml or vms/commit-gate.yaml""");
    }

    @Test
    void an_alias_is_to_be_written_out() {
        assertThat(new PolicyOnDisk(directory).complaints("approval_exercised: &all [reapproval]\nrequire: *all\n"))
                .isEqualTo("""
                        vms/gate.yaml:2:10: an alias (*name), which a policy cannot have
                          perhaps    write it out: each rule must be readable where it stands""");
    }

    @Test
    void a_second_document_is_one_too_many() {
        assertThat(new PolicyOnDisk(directory).complaints(PolicyOnDisk.WELL + "---\nreal: 4\n"))
                .isEqualTo("""
                        vms/gate.yaml:4:1: a second YAML document begins here
                          perhaps    a policy is one document: remove the '---'""");
    }
}
