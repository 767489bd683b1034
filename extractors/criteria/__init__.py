"""What success criteria and baselines read together: goal and criteria tables, levels, bullets."""
