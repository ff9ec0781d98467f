import jakarta.jms.Connection;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.util.Map;
import org.apache.qpid.jms.JmsConnectionFactory;

/** A department reads its queue over AMQP 1.0 and answers each assignment with a Notice and an Opinion. */
public final class QueueDepartment {
    public static void main(String[] arguments) throws Exception {
        Exchange exchange = new Exchange();
        String broker = System.getenv().getOrDefault("YIZHAN_BROKER", "localhost:61616");
        // failover: comes back by itself after a restart of the broker.
        String address = "failover:(amqp://" + broker + ")?failover.startupMaxReconnectAttempts=5&jms.prefetchPolicy.all=1";
        try (Connection connection =
                new JmsConnectionFactory(Exchange.CODE, Exchange.SECRET, address).createConnection()) {
            Session session = connection.createSession(Session.CLIENT_ACKNOWLEDGE);
            MessageConsumer inbox = session.createConsumer(session.createQueue("org." + Exchange.CODE + ".inbox"));
            connection.start();
            while (true) {
                take(inbox.receive(), exchange);
            }
        }
    }

    private static void take(Message letter, Exchange exchange) throws Exception {
        String kind = letter.getStringProperty("kind");
        String caseId = letter.getStringProperty("caseId");
        String letterId = letter.getStringProperty("letterId");
        System.out.println(kind + " " + caseId + " " + letterId);
        if (kind.equals("Assignment")) {
            // letter.getBody(byte[].class) is the XML: a real department first keeps it in its own system.
            for (String answer : new String[] {"notice", "opinion"}) {
                exchange.post(exchange.writeOnce(letterId + "-" + answer, answer, Map.of("caseId", caseId)));
                System.out.println("   " + answer + " recorded");
            }
        }
        // Only now: had the program died before, the letter would come again and the same answers be sent again.
        letter.acknowledge();
    }
}
