package org.yizhan.ledger;

/** The tables that are history, with every column that a hash covers. */
final class Tables {
    static final HashedTable MESSAGES = HashedTable.of(
            "messages",
            """
            stream NUMBER
            place NUMBER
            case_month NUMBER
            receipt_id ID
            sender TEXT
            channel TEXT
            message_id ID
            kind TEXT
            digest BYTES
            verdict TEXT
            case_id TEXT
            correlation ID
            sequence_number NUMBER
            test FLAG
            received_at INSTANT
            receipt TEXT
            charset TEXT
            body BYTES
            """);

    static final HashedTable DECISIONS = HashedTable.of(
            "decisions",
            """
            case_id TEXT
            version NUMBER
            case_month NUMBER
            stream NUMBER
            place NUMBER
            decided_at INSTANT
            events TEXT
            directory_version NUMBER
            routing_version NUMBER
            calendar_version NUMBER
            receipt_id ID
            summary_hash BYTES
            previous_hash BYTES
            """);

    static final HashedTable LETTERS = HashedTable.of(
            "letters",
            """
            id ID
            case_month NUMBER
            case_id TEXT
            version NUMBER
            answers ID
            recipient TEXT
            letter_number NUMBER
            priority NUMBER
            kind TEXT
            content TEXT
            source ID
            created_at INSTANT
            lane NUMBER
            """);

    /** The part of a case's row that its last decision determines. */
    static final HashedTable SUMMARIES = HashedTable.of(
            "cases",
            """
            state TEXT
            bureau TEXT
            responsible TEXT
            title TEXT
            national_number TEXT
            local_number TEXT
            query_code TEXT
            urgent FLAG
            test FLAG
            +wake_at INSTANT
            +provisional FLAG
            """);

    private Tables() {}
}
