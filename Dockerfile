# The service and nothing else. Build the jar first: ./mvnw package -DskipTests && docker build -t emining .
FROM eclipse-temurin:25-jre-alpine
RUN addgroup -S -g 10001 emining && adduser -S -D -H -u 10001 -G emining emining \
  && mkdir /var/lib/emining && chown emining:emining /var/lib/emining
WORKDIR /app
# From what changes least to what changes most. Owned by root: the process cannot change its own code.
COPY target/quarkus-app/lib/ lib/
COPY target/quarkus-app/*.jar ./
COPY target/quarkus-app/quarkus/ quarkus/
COPY target/quarkus-app/app/ app/
USER 10001:10001
EXPOSE 8080 9000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:9000/q/health/ready"]
# Out of memory ends the process, so that whatever watches it starts a sound one.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", \
  "--enable-native-access=ALL-UNNAMED", "-jar", "quarkus-run.jar"]
