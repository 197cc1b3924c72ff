// Tables and lists that a reader can filter and sort; without scripts they are plain.
