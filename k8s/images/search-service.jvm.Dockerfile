# search-service on a JDK, as ./mvnw package builds it. Context: the root of the repository.
# eclipse-temurin:25.0.4_7-jre-noble, as docker-library/repo-info records it.
FROM docker.io/library/eclipse-temurin@sha256:d120abd9d8d7dec94520ce974ece62d0e4eed8576eb00bbc84e6128307ab48ef
WORKDIR /app
COPY --chown=0:0 search-service/target/quarkus-app/lib/ lib/
COPY --chown=0:0 search-service/target/quarkus-app/quarkus/ quarkus/
COPY --chown=0:0 search-service/target/quarkus-app/app/ app/
COPY --chown=0:0 search-service/target/quarkus-app/quarkus-run.jar quarkus-run.jar
# Nobody owns what is here; the pod's root is read-only, and /tmp is mounted.
USER 10001:10001
EXPOSE 8082 9002
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-jar", "quarkus-run.jar"]
