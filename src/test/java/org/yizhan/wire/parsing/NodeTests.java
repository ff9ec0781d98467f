package org.yizhan.wire.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeTests {
    private final Node root = new Node("u", "Transfer", 0, null, List.of());
    private int number = 1;

    @Test
    void givesAnIndexOnlyWhereNamesRepeat() {
        Node petition = in(root, "petition");
        Node first = in(petition, "accused");
        Node other = in(petition, "title");
        Node second = in(petition, "accused");
        assertThat(root.path()).isEqualTo("/Transfer");
        assertThat(other.path()).isEqualTo("/Transfer/petition/title");
        assertThat(first.path()).isEqualTo("/Transfer/petition/accused[1]");
        assertThat(in(second, "name").path()).isEqualTo("/Transfer/petition/accused[2]/name");
    }

    /** While a text is being read, an element's path says what is known so far. */
    @Test
    void keepsUpWithChildrenThatComeLater() {
        Node first = in(root, "a");
        assertThat(first.path()).isEqualTo("/Transfer/a");
        Node second = in(root, "a");
        assertThat(second.path()).isEqualTo("/Transfer/a[2]");
        assertThat(first.path()).isEqualTo("/Transfer/a[1]");
        assertThat(root.child("a", 2)).isSameAs(second);
        assertThat(root.child("b")).isNull();
        Node late = in(root, "b");
        assertThat(root.child("b")).isSameAs(late);
    }

    @Test
    void findsNoChildBelowTheFirstOrBehindTheLast() {
        Node only = in(root, "a");
        assertThat(root.child("a", 1)).isSameAs(only);
        assertThat(root.child("a", 0)).isNull();
        assertThat(root.child("a", 2)).isNull();
        assertThat(only.child("a")).isNull();
    }

    /** Paths in, paths out: what cannot be followed ends at the innermost element that can. */
    @ParameterizedTest
    @CsvSource({
        "/Transfer, /Transfer",
        "/Transfer[1], /Transfer",
        "/Transfer/petition, /Transfer/petition",
        "/Transfer/petition[1]/accused[2], /Transfer/petition/accused[2]",
        "/Transfer/petition/accused, /Transfer/petition/accused[1]",
        "/Transfer/petition/accused[3], /Transfer/petition",
        "/Transfer/petition/accused[0], /Transfer/petition",
        "/Transfer/petition/accused[2]/@code, /Transfer/petition/accused[2]",
        "/Transfer/petition/accused[x], /Transfer/petition",
        "/Transfer/petition/accused[9999999], /Transfer/petition",
        "/Transfer/petition/, /Transfer/petition",
        "/Transfer//accused, /Transfer",
        "/Notice/petition,",
        "Transfer,",
        "/,",
        "'',",
    })
    void leadsToTheNearestElement(String path, @Nullable String nearest) {
        Node petition = in(root, "petition");
        in(petition, "accused");
        in(petition, "accused");
        Node found = root.nearest(path);
        assertThat(found == null ? null : found.path()).isEqualTo(nearest);
    }

    @Test
    void countsWhiteSpaceOnlyWhereThereAreNoElements() {
        Node leaf = in(root, "title");
        leaf.addText(" ");
        leaf.addText("\n");
        assertThat(leaf.text()).isEqualTo(" \n");
        root.addText("\n  ");
        assertThat(root.text()).isEmpty();
        root.addText(" stray ");
        assertThat(root.text()).isEqualTo(" stray ");
    }

    /** Thirty thousand siblings, a path for each: a moment, not the hour that looking through all of them takes. */
    @Test
    void findsItsWayAmongThousandsOfSiblings() {
        for (int i = 0; i < 30_000; i++) {
            in(root, i % 2 == 0 ? "Aa" : "BB");
        }
        assertThat(root.children())
                .allSatisfy(child -> assertThat(root.nearest(child.path())).isSameAs(child));
    }

    private Node in(Node parent, String name) {
        return new Node("u", name, number++, parent, List.of());
    }
}
