package org.sijill.stack;

/** A JVM that starts both servers, tells where they are and waits to be killed. */
final class ParentOfServers {

    private ParentOfServers() {}

    public static void main(String[] arguments) throws Exception {
        try (LocalStack servers = LocalStack.startThrowAway()) {
            System.out.println(servers.elasticsearch().port() + " "
                    + servers.postgres().port() + " "
                    + servers.elasticsearch().logs().getParent());
            System.in.read();
        }
    }
}
