"""What a report states, as data: the indicator catalogue, observations, consistency checks, exports."""
