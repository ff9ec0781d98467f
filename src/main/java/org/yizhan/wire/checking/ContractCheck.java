package org.yizhan.wire.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.XMLConstants;
import org.yizhan.messages.Violation;
import org.yizhan.wire.contract.Contract;
import org.yizhan.wire.contract.Field;
import org.yizhan.wire.contract.Type.Group;
import org.yizhan.wire.contract.Type.Value;
import org.yizhan.wire.parsing.Node;
import org.yizhan.wire.parsing.Node.Attribute;
import org.yizhan.wire.parsing.Parsed;

/**
 * Compares a message with the contract once more, thoroughly: the validator's verdict says whether there is a fault, this
 * says which, all of them.
 */
public final class ContractCheck {
    private static final String XSI = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;
    private static final Set<String> HINTS = Set.of("schemaLocation", "noNamespaceSchemaLocation");

    private final Findings findings = new Findings();

    private ContractCheck() {}

    /** Every fault of a message, or of its part before the place where reading stopped; empty if it is valid. */
    public static List<Violation> of(Parsed parsed) {
        List<Violation> found = new ArrayList<>();
        Node root = parsed.root();
        if (root != null) {
            found.addAll(new ContractCheck().check(root, parsed));
        }
        if (parsed.refusal() != null) {
            found.add(parsed.refusal());
        }
        return found;
    }

    private List<Violation> check(Node root, Parsed parsed) {
        Violation wrongRoot = RootCheck.of(root);
        Field field = Contract.loaded().root(root.name());
        if (wrongRoot != null || field == null) {
            if (wrongRoot != null) {
                Node at = root.nearest(Objects.requireNonNull(wrongRoot.path()));
                findings.add(at == null ? root : at, () -> wrongRoot);
            }
        } else if (!parsed.suspects().isEmpty()) {
            walk(root, field);
            parsed.suspects().forEach(this::explainOtherwise);
        }
        return findings.placed(parsed.places());
    }

    private void explainOtherwise(Node suspect) {
        if (!findings.full() && !findings.explain(suspect)) {
            findings.add(suspect, () -> ContractRule.OTHER.at(suspect.path(), suspect.name()));
        }
    }

    private void walk(Node node, Field field) {
        for (Attribute attribute : node.attributes()) {
            if (!isHint(attribute)) {
                findings.add(node, () -> attribute(node, attribute));
            }
        }
        if (field.type() instanceof Value value) {
            checkValue(node, field, value);
        } else if (field.type() instanceof Group group) {
            checkGroup(node, field, group);
        }
    }

    private void checkValue(Node node, Field field, Value value) {
        for (Node child : node.children()) {
            findings.add(child, () -> ContractRule.NOT_PLAIN.at(child.path(), field.title(), child.name()));
        }
        if (node.children().isEmpty() && node.closed()) {
            Violation violation = new ValueCheck(node.path(), field, value).of(node.text());
            if (violation != null) {
                findings.add(node, () -> violation);
            }
        }
    }

    private void checkGroup(Node node, Field field, Group group) {
        if (!node.text().isBlank()) {
            findings.add(
                    node, () -> ContractRule.STRAY_TEXT.at(node.path(), field.title(), Wording.quoted(node.text())));
        }
        if (group.extensible()) {
            checkExtensions(node);
            return;
        }
        Map<Node, Field> known = new ChildrenCheck(node, field, group, findings).known();
        known.forEach((child, itsField) -> {
            if (!findings.full()) {
                walk(child, itsField);
            }
        });
    }

    private void checkExtensions(Node extensions) {
        for (Node child : extensions.children()) {
            if (child.namespace().isEmpty() || child.namespace().equals(Contract.NAMESPACE)) {
                findings.add(child, () -> ContractRule.NOT_FOREIGN.at(child.path(), child.name()));
            }
            checkForeign(child);
        }
    }

    /** What is inside is none of our business, but for what would turn a validator against its schema. */
    private void checkForeign(Node foreign) {
        for (Attribute attribute : foreign.attributes()) {
            if (attribute.namespace().equals(XSI) && !isHint(attribute)) {
                findings.add(foreign, () -> attribute(foreign, attribute));
            }
        }
        foreign.children().forEach(this::checkForeign);
    }

    private static Violation attribute(Node node, Attribute attribute) {
        return ContractRule.ATTRIBUTE.at(node.path() + "/@" + attribute.name(), node.name(), attribute.name());
    }

    /** Where the sender keeps its copy of the schema; nobody looks there. */
    private static boolean isHint(Attribute attribute) {
        return attribute.namespace().equals(XSI) && HINTS.contains(attribute.name());
    }
}
