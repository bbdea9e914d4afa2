# Builds Throughline and keeps what it needs to run: docker build -t throughline .
FROM maven:3-eclipse-temurin-21 AS build
WORKDIR /source
COPY . .
RUN mvn -q -B -DskipTests package

FROM eclipse-temurin:21-jre
RUN useradd --system --create-home throughline && install --directory --owner=throughline --mode=0700 /keys
USER throughline
COPY --from=build /source/server/target/throughline.jar /throughline.jar
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "/throughline.jar"]
