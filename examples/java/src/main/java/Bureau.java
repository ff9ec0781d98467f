import java.util.Map;

/** A bureau passes a petition on over HTTP: {@code Bureau NAME DEPARTMENT}; the same NAME again sends the same bytes again. */
public final class Bureau {
    public static void main(String[] arguments) throws Exception {
        Exchange exchange = new Exchange();
        byte[] transfer = exchange.writeOnce(arguments[0], "transfer", Map.of("addressee", arguments[1]));
        System.out.println(exchange.post(transfer));
    }
}
