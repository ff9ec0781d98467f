package org.yizhan.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.directory.Organisations.directory;
import static org.yizhan.directory.Organisations.number;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTests {
    private final Directory directory = directory(
            number(1).named("柳岸区(新)民政局A", List.of("柳民"), List.of("柳岸县民政科")),
            number(2).named("柳岸区教育局", List.of("柳民"), List.of()).ledBy("钱示甲"),
            number(3).named("柳岸区教育局二分局", List.of("柳岸区 教育局二分局"), List.of()));

    @ParameterizedTest
    @ValueSource(strings = {"柳岸区(新)民政局A", "柳岸区（新）民政局Ａ", " 柳岸区 (新)\u3000民政局a\t", "柳岸县民政科"})
    void aNameMatchesHoweverItIsTyped(String typed) {
        assertThat(directory.named(typed)).extracting(Organisation::code).containsExactly(Organisations.code(1));
    }

    @Test
    void aSharedNameFindsEveryOneThatHasIt() {
        assertThat(directory.named("柳民")).hasSize(2);
    }

    @Test
    void aPartOfANameIsNoMatch() {
        assertThat(directory.named("民政局")).isEmpty();
    }

    @Test
    void anAliasEqualToTheNameCountsOnce() {
        assertThat(directory.named("柳岸区教育局二分局")).hasSize(1);
    }

    @Test
    void findsWhatAPersonLeads() {
        assertThat(directory.ledBy("钱 示甲")).extracting(Organisation::name).containsExactly("柳岸区教育局");
        assertThat(directory.ledBy("钱")).isEmpty();
    }

    @Test
    void aSearchPutsTheExactNameFirst() {
        assertThat(directory.search("柳岸区教育局", 10))
                .extracting(Organisation::name)
                .containsExactly("柳岸区教育局", "柳岸区教育局二分局");
        assertThat(directory.search("民政", 10)).extracting(Organisation::name).containsExactly("柳岸区(新)民政局A");
        assertThat(directory.search("11990000mb", 2)).hasSize(2);
        assertThat(directory.search(" ", 10)).isEmpty();
    }
}
