package io.github.kextproof.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.mac.Access;
import io.github.kextproof.mac.HostKeyPin;
import io.github.kextproof.mac.Login;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Macs of which the user's ssh configuration says how to reach them. */
class SshConfigTest {
    private static final String LAB = """
            ssh-config: ~/.ssh/config
            product: {package: wdav.pkg, onboarding: onboarding.py}
            macs:
              - name: catalina-01
                address: lab-mac
            """;

    @TempDir
    Path directory;

    private InventoryOnDisk inventory;

    @BeforeEach
    void prepare() {
        inventory = new InventoryOnDisk(directory)
                .with("home/.ssh/lab_key", "key")
                .with("home/.ssh/other_key", "key")
                .with("home/.ssh/known_hosts", "keys")
                .with("home/.ssh/lab_hosts", "keys");
    }

    private Access access(String config, String yaml) {
        inventory.with("home/.ssh/config", config);
        return ((Entry.Lab) inventory.entry(yaml)).host().access();
    }

    private String complaints(String config, String yaml) {
        inventory.with("home/.ssh/config", config);
        return inventory.complaints(yaml);
    }

    private Path home(String file) {
        return directory.resolve("home/.ssh").resolve(file);
    }

    private Access expected(String address, int port, String user, Optional<String> alias) {
        return new Access(
                address,
                port,
                user,
                new Login.KeyFile(home("lab_key"), Optional.empty()),
                new HostKeyPin.KnownHosts(home("known_hosts")),
                alias,
                Optional.empty(),
                false);
    }

    @Test
    void an_alias_gives_what_the_inventory_leaves_open() {
        Access access = access("""
                # my lab
                Host lab-mac other
                  HostName 192.0.2.11
                  Port=2222
                  User = "qa"  # the one with sudo
                  IdentityFile ~/.ssh/lab_key
                  IdentitiesOnly yes
                  HostKeyAlias lab-mac.example
                """, LAB);

        assertThat(access).isEqualTo(expected("192.0.2.11", 2222, "qa", Optional.of("lab-mac.example")));
    }

    @Test
    void what_the_inventory_says_itself_wins() {
        Access access = access("""
                Host lab-mac
                  HostName 192.0.2.11
                  Port 2222
                  User nobody
                  IdentityFile ~/.ssh/lab_key
                  ProxyJump bastion
                """, LAB + """
                    port: 22
                    user: qa
                    login: agent
                    host-key: {known-hosts: known_hosts}
                    jump: none
                """);

        assertThat(access)
                .isEqualTo(new Access(
                        "192.0.2.11",
                        22,
                        "qa",
                        new Login.Agent(),
                        new HostKeyPin.KnownHosts(directory.resolve("known_hosts"))));
    }

    @Test
    void the_first_word_on_anything_wins_and_wildcards_and_negations_count() {
        Access access = access("""
                Host *-mac !lab-*
                  User wrong
                Host lab-m?c
                  HostName %h.lab.example
                Match originalhost lab-mac
                  Port 2201
                Match host other
                  User wrong
                Host *
                  User qa
                  Port 9999
                  IdentityFile %d/.ssh/lab_key
                """, LAB);

        assertThat(access).isEqualTo(expected("lab-mac.lab.example", 2201, "qa", Optional.empty()));
    }

    @Test
    void included_files_count_where_they_are_included() {
        inventory
                .with(
                        "home/.ssh/conf.d/10-lab",
                        "Host lab-mac\n  Port 2222\n  Include deep\nHost nobody\n  User wrong\n")
                .with("home/.ssh/conf.d/20-late", "Host lab-mac\n  Port 9999\n  IdentityFile ~/.ssh/lab_key\n")
                .with("home/.ssh/conf.d/.hidden", "Port 1\n")
                .with("home/.ssh/deep", "HostName 192.0.2.11\n");

        Access access = access("""
                Include conf.d/* nowhere/*
                Host other
                  Include %s/no.conf
                Host lab-mac
                  User qa
                """, LAB);

        assertThat(access).isEqualTo(expected("192.0.2.11", 2222, "qa", Optional.empty()));
    }

    @Test
    void jump_hosts_of_the_configuration_are_looked_up_there_too() {
        Access access = access("""
                Host lab-mac
                  ProxyJump tester@bastion:2200,[2001:db8::7]
                Host bastion
                  HostName 192.0.2.1
                Host *
                  User qa
                  IdentityFile ~/.ssh/lab_key
                """, LAB);

        Access first = expected("192.0.2.1", 2200, "tester", Optional.empty());
        Access second = expected("2001:db8::7", 22, "qa", Optional.empty());
        assertThat(access)
                .isEqualTo(expected("lab-mac", 22, "qa", Optional.empty()).by(second.by(first)));
    }

    @Test
    void a_jump_host_for_all_is_none_for_itself() {
        Access access = access("""
                Host *
                  ProxyJump bastion
                  User qa
                  IdentityFile ~/.ssh/lab_key
                """, LAB);

        assertThat(access)
                .isEqualTo(expected("lab-mac", 22, "qa", Optional.empty())
                        .by(expected("bastion", 22, "qa", Optional.empty())));
    }

    @Test
    void how_the_second_of_two_jump_hosts_is_reached_otherwise_nobody_asks() {
        Access access = access("""
                Host lab-mac
                  ProxyJump first,second
                Host second
                  ProxyCommand corkscrew proxy 8080 %h %p
                Host *
                  User qa
                  IdentityFile ~/.ssh/lab_key
                """, LAB);

        Access first = expected("first", 22, "qa", Optional.empty());
        assertThat(access)
                .isEqualTo(expected("lab-mac", 22, "qa", Optional.empty())
                        .by(expected("second", 22, "qa", Optional.empty()).by(first)));
    }

    @Test
    void the_port_of_a_jump_host_is_one() {
        assertThat(complaints("""
                Host lab-mac
                  ProxyJump bastion:70000
                Host *
                  User qa
                  IdentityFile ~/.ssh/lab_key
                """, LAB)).isEqualTo("""
                        vms/lab.yaml:5:14: the port of the jump host in address of macs[0] (catalina-01) must be a whole number from 1 to 65535
                          actual     '70000'""");
    }

    @Test
    void two_percent_signs_are_one_whatever_follows() {
        assertThat(access("""
                Host lab-mac
                  HostName %h.lab%%h
                  User qa
                  IdentityFile ~/.ssh/lab_key
                """, LAB).address()).isEqualTo("lab-mac.lab%h");
    }

    @Test
    void an_alias_that_says_nothing_leaves_the_inventory_incomplete() {
        assertThat(complaints("Host other\n  User qa\n", LAB)).isEqualTo("""
                        vms/lab.yaml:4:5: macs[0] (catalina-01) lacks 'user'
                          expected   the name of an account, without spaces
                          perhaps    add 'user: qa'
                        vms/lab.yaml:4:5: macs[0] (catalina-01) lacks 'login'
                          expected   agent, {key: FILE}, {key: FILE, passphrase: env:NAME} or {password: env:NAME}
                          perhaps    add 'login: agent'""");
    }

    @Test
    void a_Match_that_may_matter_is_complained_of_where_it_stands() {
        assertThat(complaints("""
                Host lab-mac
                  User qa
                  IdentityFile ~/.ssh/lab_key
                Match exec "on-vpn" host lab-*
                  User wrong
                  Port 2222
                """, LAB)).isEqualTo("""
                        vms/home/.ssh/config:4:1: 'Match exec on-vpn host lab-*' is not understood, and may say how to reach lab-mac
                          expected   Host, or Match with host, originalhost and all
                          perhaps    say in the inventory what it says: port, user, login, host-key, jump; or put a Host block for lab-mac before it""");
    }

    @Test
    void a_Match_that_cannot_matter_is_passed_over() {
        Access access = access("""
                Host lab-mac
                  User qa
                  IdentityFile ~/.ssh/lab_key
                Match exec "on-vpn" host other
                  Port 2222
                Match exec "on-vpn"
                  User wrong
                  ForwardAgent yes
                """, LAB);

        assertThat(access).isEqualTo(expected("lab-mac", 22, "qa", Optional.empty()));
    }

    @Test
    void a_ProxyCommand_is_complained_of_where_it_stands_unless_the_inventory_says_the_way() {
        String config = """
                Host lab-mac
                  User qa
                  IdentityFile ~/.ssh/lab_key
                  ProxyCommand nc -x proxy:1080 %h %p
                """;

        assertThat(complaints(config, LAB)).isEqualTo("""
                        vms/home/.ssh/config:4:1: ProxyCommand is not understood, and says how to reach lab-mac
                          perhaps    use ProxyJump, or say in the inventory how to get there: 'jump: {address: ...}', or 'jump: none' where it can be reached directly""");
        assertThat(complaints(config, LAB + "    jump: none\n")).isEmpty();
    }

    @Test
    void keys_that_are_not_there_or_too_many_are_complained_of() {
        String start = "Host lab-mac\n  User qa\n";

        assertThat(complaints(start + "  IdentityFile ~/.ssh/nothing\n", LAB)).isEqualTo("""
                        vms/home/.ssh/config:3:1: IdentityFile names a file that is not there
                          actual     ~/.ssh/nothing
                          perhaps    or say in the inventory how to log in: 'login: agent' for the keys that the SSH agent holds""");
        assertThat(complaints(start + "  IdentityFile ~/.ssh/lab_key\n  IdentityFile ~/.ssh/other_key\n", LAB))
                .isEqualTo("""
                        vms/home/.ssh/config:4:1: IdentityFile names several keys for lab-mac, and only one is tried
                          actual     vms/home/.ssh/lab_key, vms/home/.ssh/other_key
                          perhaps    say in the inventory which: 'login: {key: FILE}', or 'login: agent'""");
    }

    @Test
    void jump_hosts_that_lead_in_a_circle_are_complained_of() {
        assertThat(complaints("""
                Host lab-mac
                  ProxyJump one
                Host one
                  ProxyJump two
                Host two
                  ProxyJump one
                Host *
                  User qa
                  IdentityFile ~/.ssh/lab_key
                """, LAB)).isEqualTo("""
                        vms/lab.yaml:5:14: address of macs[0] (catalina-01) leads in a circle: the way to the jump host one goes through itself
                          perhaps    add 'ProxyJump none' to the Host block of one""");
    }

    @Test
    void a_jump_host_of_which_too_little_is_known_is_complained_of() {
        assertThat(complaints("Host lab-mac\n  User qa\n  ProxyJump bastion\n", LAB + "    login: agent\n"))
                .isEqualTo("""
                        vms/lab.yaml:5:14: address of macs[0] (catalina-01) leads through the jump host bastion, of which vms/home/.ssh/config does not say 'User'
                          perhaps    add 'User' there, or describe the jump host in the inventory: 'jump: {address: bastion, user: ...}'
                        vms/lab.yaml:5:14: address of macs[0] (catalina-01) leads through the jump host bastion, of which vms/home/.ssh/config does not say 'IdentityFile'
                          perhaps    add 'IdentityFile' there, or describe the jump host in the inventory: 'jump: {address: bastion, login: ...}'""");
    }

    @Test
    void a_file_that_includes_itself_comes_to_an_end() {
        assertThat(complaints("Include config\nHost *\n  User qa\n  IdentityFile ~/.ssh/lab_key\n", LAB))
                .isEqualTo("""
                        vms/home/.ssh/config:1:1: Include leads more than 16 files deep
                          perhaps    see whether a file includes itself""");
    }

    @Test
    void a_configuration_that_is_not_there_is_complained_of() {
        assertThat(inventory.complaints(
                        LAB + "    user: qa\n    login: agent\n    host-key: {known-hosts: known_hosts}\n"))
                .isEqualTo("""
                        vms/lab.yaml:1:13: ssh-config names a file that is not there
                          actual     vms/home/.ssh/config
                          perhaps    paths are relative to the inventory; ~/ is your home directory""");
    }

    @Test
    void the_host_of_a_guest_is_looked_up_too() {
        inventory.with("home/.ssh/config", """
                Host lab-mac fusion
                  User qa
                  IdentityFile ~/.ssh/lab_key
                """);

        Host host = ((Entry.Lab)
                        inventory.entry(LAB + "    reset: {over-ssh: {address: fusion}, commands: [[vmrun, list]]}\n"))
                .host();

        assertThat(((ResetPlan.ByRecipe) host.reset()).host()).contains(expected("fusion", 22, "qa", Optional.empty()));
    }
}
